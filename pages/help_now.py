"""Help from people: first the directory, then the lines of the country she picks."""

import streamlit as st

from steady.ui import safety, session

words = session.content()
st.title("Help now")
safety.show_card(words.safety.help)
st.header(words.help_lines.directory)
st.markdown(words.help_lines.directory_about)
st.markdown(words.help_lines.before_calling)
st.markdown(words.help_lines.numbers_change)
names = {country.name: country for country in words.help_lines.countries}
chosen = st.selectbox("Your country", list(names), index=None, placeholder="Choose a country")
if chosen:
    safety.show_country(names[chosen])
safety.show_card(words.safety.thoughts_of_suicide)
safety.show_card(words.safety.afraid)
