"""Me, then and now: two times side by side, the words of each, and the moments of lightness."""

import streamlit as st

from steady.ui.look_back.light_wall import records_with_moments, show_wall
from steady.ui.look_back.then_and_now_page import check_ins_with_words, choose_times, show_means, show_words_of
from steady.ui.saving.painful_filter import without_painful

st.title("Then and now")
times = choose_times()
if times:
    show_means(*times)
st.header("In your words")
shown = without_painful([*check_ins_with_words(times), *records_with_moments()], "then and now")
if times:
    show_words_of(times, shown)
show_wall(shown)
