"""Sets up the workbook's environment and opens it; standard library only."""
