"""The workbook as she meets it: a real server, a real Chromium."""
