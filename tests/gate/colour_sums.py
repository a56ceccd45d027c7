"""Sums about colours: contrast as WCAG 2.2 defines it, and how far two colours lie apart for different eyes."""

import math

# Machado, Oliveira and Fernandes (2009), "A physiologically-based model for simulation of color vision deficiency",
# severity 1.0; they take and give linear light.
EYES = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
# Ottosson (2020), OKLab: linear light to cone responses, and their cube roots to lightness and two colour axes.
TO_CONES = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
TO_LAB = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)
Triple = tuple[float, float, float]


def light(colour: str) -> Triple:
    """The linear light of a colour `#rrggbb`, each channel 0–1 (sRGB transfer function)."""
    return tuple(_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))


def luminance(colour: str) -> float:
    """Relative luminance 0–1 (WCAG 2.2)."""
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), light(colour), strict=True))


def contrast(one: str, other: str) -> float:
    """Contrast ratio 1–21 of two opaque colours (WCAG 2.2)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def laid_over(colour: str, ground: str, opacity: float) -> str:
    """The colour that `colour` at `opacity` 0–1 becomes over an opaque `ground`."""
    parts = (opacity * int(colour[at : at + 2], 16) + (1 - opacity) * int(ground[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round(part):02x}" for part in parts)


def apart(one: str, other: str, eyes: str) -> float:
    """The distance of two colours in OKLab for these `eyes`; about 0.02 is the least a person notices."""
    return math.dist(_seen(one, eyes), _seen(other, eyes))


def _seen(colour: str, eyes: str) -> Triple:
    cones = _through(TO_CONES, tuple(min(1.0, max(0.0, part)) for part in _through(EYES[eyes], light(colour))))
    return _through(TO_LAB, tuple(math.cbrt(cone) for cone in cones))


def _through(matrix: tuple[Triple, ...], parts: Triple) -> Triple:
    return tuple(sum(weight * part for weight, part in zip(row, parts, strict=True)) for row in matrix)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
