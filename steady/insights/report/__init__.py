"""The report: one PDF and one page for the browser about a time she picks, with what she ticks and nothing else.

Nothing is imported here, so that the screen can ask its questions before pandas, Altair or Typst are loaded.
"""
