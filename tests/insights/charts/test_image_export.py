"""A chart as a file: the same picture from either theme, on light ground, and nothing fetched for it."""

import re
from datetime import date
from io import BytesIO
from xml.etree import ElementTree

import altair as alt
import pandas as pd
import pytest
from PIL import Image

from steady.insights.charts.image_export import png_of, svg_of
from steady.insights.charts.week_panels import feeling_panels
from steady.insights.days.spans import Span
from steady.palette import DARK, LIGHT
from tests.insights.charts.test_charts import ALL, feeling
from tests.insights.diaries import FEELINGS, TODAY, check_in, days_back

COLOR = re.compile(r"#[0-9a-f]{6}")


@pytest.mark.parametrize("draw", ALL)
def test_a_chart_is_saved_in_the_light_colours_from_either_theme(draw):
    picture = svg_of(draw(DARK))
    assert picture == svg_of(draw(LIGHT))
    assert set(COLOR.findall(picture)) <= {LIGHT.background, LIGHT.text, LIGHT.faint, LIGHT.primary, *LIGHT.series}
    assert f'fill="{LIGHT.background}"' in picture


def test_an_svg_is_well_formed_and_as_wide_as_asked():
    picture = ElementTree.fromstring(svg_of(feeling(LIGHT), width=480))
    assert (picture.tag, picture.get("width")) == ("{http://www.w3.org/2000/svg}svg", "480")


def test_a_chart_can_be_saved_though_an_app_lost_the_date_of_an_entry():
    """Such entries lie where the calendar of a spreadsheet begins."""
    lost = date(1899, 12, 30)
    check_ins, span = [check_in(lost, calm=3), *days_back({n: n % 11 for n in range(40)})], Span(lost, TODAY)
    calm = feeling_panels(check_ins, FEELINGS, span, TODAY, LIGHT)[0]
    assert ElementTree.fromstring(svg_of(calm.chart)).get("width")


def test_a_png_has_so_many_points_to_a_pixel():
    with Image.open(BytesIO(png_of(feeling(LIGHT), scale=3, width=400))) as picture:
        assert (picture.format, picture.width) == ("PNG", 1200)
        assert picture.convert("RGB").getpixel((2, 2)) == (0xFD, 0xFC, 0xFA)


def test_the_two_themes_share_no_colour_so_that_each_can_be_turned():
    def colours(palette):
        return {palette.background, palette.surface, palette.text, palette.faint, palette.primary, *palette.series}

    assert not colours(LIGHT) & colours(DARK)
    assert len(colours(DARK)) == len(colours(LIGHT)) == 11


def test_her_words_in_a_chart_stay_as_she_wrote_them():
    title = f"He wore {DARK.primary} & <b>said</b> “no” שלום"
    rows = pd.DataFrame({"title": [title]})
    picture = ElementTree.fromstring(svg_of(alt.Chart(rows).mark_text().encode(text="title:N")))
    assert title in "".join(picture.itertext())


def test_a_chart_that_wants_something_from_elsewhere_is_not_drawn():
    with pytest.raises(ValueError, match="not allowed"):
        svg_of(alt.Chart(alt.UrlData("http://127.0.0.1:9/rows.json")).mark_point())
