"""Streamlit pieces that pages share. `tab` alone touches session state, `session` alone caches."""
