"""What the code can say to a person: collected from its sources, wherever in the project they stand.

`python -m tests.said` prints the list of it, which was kept once as `tests/said_by_0_1.txt`.
"""

from tests.said.files import said, sentences
from tests.said.lines import escaped, unescaped
from tests.said.still import Now

__all__ = ["Now", "escaped", "said", "sentences", "unescaped"]
