"""Measures what the tests catch: small mutations of the workbook, each tried against the tests of its layer."""
