"""The screens without a browser: Streamlit's own AppTest runs the navigation over a real folder."""
