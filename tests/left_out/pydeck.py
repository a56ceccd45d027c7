"""Stands before pydeck in every workbook that the tests serve, for her set-up leaves it out."""

raise ModuleNotFoundError("Her workbook has no pydeck.", name="pydeck")
