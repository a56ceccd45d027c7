"""Opens the workbook: `python3 start.py`.

The first time it sets up what the workbook needs, in `.venv` beside this file; that takes a minute or less.
This file alone is written for old Pythons too, so that they can say what they lack; the work is in launch/.
"""

import os
import sys

OLDEST = (3, 11)
HERE = os.path.dirname(os.path.abspath(__file__))


def main():
    if sys.version_info[:2] < OLDEST:
        have = ".".join(str(number) for number in sys.version_info[:2])
        sys.stderr.write(
            "The workbook needs Python 3.11 or newer, and this is Python {}. Please get a newer one from "
            "python.org and start again.\n".format(have)
        )
        return 1
    # Neither a PYTHONPATH of hers nor PYTHONSAFEPATH may decide which modules are found.
    foreign = [os.path.abspath(path) for path in os.environ.get("PYTHONPATH", "").split(os.pathsep) if path]
    sys.path[:] = [HERE] + [path for path in sys.path if path and path not in foreign]
    from launch.commands import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
