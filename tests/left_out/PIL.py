"""Stands before Pillow in every workbook that the tests serve, for her lock leaves it out."""

raise ModuleNotFoundError("Her workbook has no Pillow.", name="PIL")
