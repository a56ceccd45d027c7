"""The workbook on the command line: `python -m steady --help`."""

import sys

try:
    from steady.command_line.main import main
except ModuleNotFoundError as missing:
    sys.exit(
        f"“{missing.name}” is missing here. Please use the Python in the folder .venv of this project, after "
        "`python3 start.py setup` has made it."
    )

sys.exit(main(sys.argv[1:]))
