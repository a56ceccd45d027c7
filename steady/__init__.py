"""Steady: a private workbook, without its screens, its words and her entries."""
