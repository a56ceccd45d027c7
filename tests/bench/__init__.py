"""How fast the workbook is, each figure beside that of a bare Streamlit app (or SQLite) measured in the same run.

`python3 start.py bench` prints one JSON object a line. A ratio is our median divided by the yardstick's; a limit is the
most that the ratio should be, null where the figure is only reported. Nothing here passes or fails.
"""
