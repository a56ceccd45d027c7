"""Both themes can be read, by tired eyes and by colour-blind ones."""

import itertools
import tomllib

import pytest

from steady.palette import DARK, LIGHT
from tests.gate.colour_sums import EYES, apart, contrast, laid_over
from tests.running import ROOT

CONFIG = tomllib.loads(ROOT.joinpath(".streamlit", "config.toml").read_text(encoding="utf-8"))
LOOK = ROOT.joinpath("steady", "gate", "page", "look.css").read_text(encoding="utf-8")
THEMES = pytest.mark.parametrize(("palette", "name"), [(LIGHT, "light"), (DARK, "dark")], ids=["light", "dark"])
READABLE = 4.5
VISIBLE = 3.0
# Of OKLab; five times what a person just notices.
CLEARLY_APART = 0.10


@THEMES
def test_streamlit_is_told_the_colours_of_the_palette(palette, name):
    theme = CONFIG["theme"][name]
    assert theme["backgroundColor"] == palette.background
    assert theme["secondaryBackgroundColor"] == palette.surface
    assert theme["textColor"] == palette.text
    assert theme["primaryColor"] == theme["linkColor"] == palette.primary
    assert theme["chartCategoricalColors"] == list(palette.series)


@THEMES
@pytest.mark.parametrize("ink", ["text", "faint", "primary"])
def test_every_ink_can_be_read_on_both_grounds(palette, name, ink):
    for ground in (palette.background, palette.surface):
        assert contrast(getattr(palette, ink), ground) >= READABLE


@THEMES
def test_a_caption_can_be_read_though_streamlit_fades_it(palette, name):
    for ground in (palette.background, palette.surface):
        assert contrast(laid_over(palette.text, ground, 0.6), ground) >= READABLE


@THEMES
def test_a_chosen_segment_or_pill_can_be_read_on_its_tint(palette, name):
    for ground in (palette.background, palette.surface):
        assert contrast(palette.primary, laid_over(palette.primary, ground, 0.1)) >= READABLE


@THEMES
def test_a_primary_button_can_be_read(palette, name):
    ink = {"light": "#ffffff", "dark": DARK.background}[name]
    assert f"light-dark(#ffffff, {DARK.background})" in LOOK
    assert contrast(ink, palette.primary) >= READABLE


@THEMES
def test_what_is_told_in_passing_can_be_read_and_is_in_the_colour_of_the_house(palette, name):
    theme = CONFIG["theme"][name]
    assert theme["blueTextColor"] == palette.primary
    assert contrast(palette.primary, theme["blueBackgroundColor"]) >= READABLE


# The edge of what is not ticked, and the track of a switch that is off, as look.css names them.
UNTICKED = [{"light": "#7c8386", "dark": "#7f888b"}, {"light": "#7c8386", "dark": "#6f787b"}]


@THEMES
@pytest.mark.parametrize("edge", UNTICKED, ids=["edge", "track"])
def test_what_is_not_ticked_yet_stands_out_from_the_ground(palette, name, edge):
    assert f"light-dark({edge['light']}, {edge['dark']})" in LOOK
    for ground in (palette.background, palette.surface):
        assert contrast(edge[name], ground) >= VISIBLE


@THEMES
@pytest.mark.parametrize("at", range(6))
def test_every_line_of_a_chart_stands_out_from_the_ground(palette, name, at):
    for ground in (palette.background, palette.surface):
        assert contrast(palette.series[at], ground) >= VISIBLE


@THEMES
@pytest.mark.parametrize("eyes", EYES)
def test_no_two_lines_of_a_chart_look_alike(palette, name, eyes):
    for one, other in itertools.combinations(palette.series, 2):
        assert apart(one, other, eyes) >= CLEARLY_APART, (one, other)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#777777", "#ffffff", 4.48),
        ("#0000ff", "#ffffff", 8.59),
    ],
)
def test_the_contrast_sum_gives_the_published_ratios(one, other, ratio):
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)


def test_the_eyes_we_sum_with_do_confuse_what_such_eyes_confuse():
    red, green = "#c0504d", "#77823c"
    assert apart(red, green, "deuteranopia") < apart(red, green, "all cones") / 3
    assert apart("#000000", "#ffffff", "all cones") == pytest.approx(1, abs=0.001)
