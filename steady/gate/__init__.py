"""All that stands between the browser and Streamlit: who may come in, what a reply carries, what the log may say.

May import the standard library, starlette and `steady.identity` only. `workbook.py` puts it together.
"""
