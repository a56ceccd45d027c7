"""What the code can say to a person: collected from its sources, wherever in the project they stand.

`python -m tests.said` prints the list of it.
"""

from tests.said.files import sentences, told_in
from tests.said.lines import escaped, unescaped

__all__ = ["escaped", "sentences", "told_in", "unescaped"]
