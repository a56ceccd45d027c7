"""The sliders as eyes see them: the chosen number is what she looks at, and nothing lies over the words beneath."""

from playwright.sync_api import expect

from tests.browser.screens import go_to, set_slider

SIZE = "(element) => parseFloat(getComputedStyle(element).fontSize)"


def test_the_chosen_number_is_larger_than_the_words_around_it(served, page):
    go_to(page, served.url)
    set_slider(page, "Calm", 7)
    calm = page.get_by_test_id("stSlider").filter(has=page.get_by_role("group", name="Calm", exact=True))
    number = calm.get_by_test_id("stSliderThumbValue").locator("p")
    expect(number).to_have_text("7")
    assert number.evaluate(SIZE) > calm.get_by_test_id("stWidgetLabel").locator("p").evaluate(SIZE)


def test_under_the_pointer_no_second_scale_lies_over_the_two_ends(served, page):
    go_to(page, served.url)
    page.get_by_role("group", name="Calm", exact=True).hover()
    for ticks in page.get_by_test_id("stSliderTickBar").all():
        expect(ticks).to_be_hidden()
