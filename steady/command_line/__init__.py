"""The workbook on the command line: the same functions as the screens, asked for in words."""
