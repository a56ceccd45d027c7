"""The screens without a browser: Streamlit's own AppTest runs the front door over a real folder."""
