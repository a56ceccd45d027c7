"""Stands before Pillow in every workbook that the tests serve, for her set-up leaves it out."""

raise ModuleNotFoundError("Her workbook has no Pillow.", name="PIL")
