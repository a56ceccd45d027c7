"""Me, then and now: two times side by side, the words of each, and the moments of lightness."""

import streamlit as st

from steady.ui.look_back import then_and_now_page
from steady.ui.look_back.four_views import offer_report
from steady.ui.widgets.entry_view import without_painful

st.title("Then and now")
times = then_and_now_page.choose_times()
if times:
    then_and_now_page.show_means(*times)
st.header("In your words")
shown = without_painful(
    [*then_and_now_page.check_ins_with_words(times), *then_and_now_page.records_with_moments()], "then and now"
)
if times:
    then_and_now_page.show_words_of(times, shown)
then_and_now_page.show_wall(shown)
offer_report()
