"""Figures, sentences and charts about her records; the only place with pandas, SciPy and Altair.

Nothing is imported here, so that a screen pays only for the module it asks for.
"""
