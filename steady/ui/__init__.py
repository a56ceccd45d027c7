"""Streamlit pieces that pages share. `session` alone touches session state and caches."""
