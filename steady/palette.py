"""The colours of the workbook; `.streamlit/config.toml` repeats them, `tests/gate/test_colours.py` compares the two."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Palette:
    """The colours of one theme as `#rrggbb`.

    `text`, `faint` and `primary` are readable (WCAG AA, 4.5:1) on `background` and on `surface`; every colour of
    `series` stands out from both by 3:1 and stays apart from the others for colour-blind eyes.
    """

    background: str
    surface: str
    text: str
    faint: str
    primary: str
    series: tuple[str, str, str, str, str, str]


# Both series run blue, ochre, teal, violet, sand, wine, so that a line keeps its name when the theme changes.
LIGHT = Palette(
    background="#fdfcfa",
    surface="#f4f2ed",
    text="#12171a",
    faint="#5d666a",
    primary="#1f5e66",
    series=("#206589", "#a4780c", "#1e988c", "#42216c", "#75521a", "#650d20"),
)
DARK = Palette(
    background="#14181a",
    surface="#1f2527",
    text="#e8e6e1",
    faint="#a3abad",
    primary="#8cc0c4",
    series=("#81b2df", "#d69b50", "#6df1e2", "#926dbd", "#f8d370", "#c05f5d"),
)
