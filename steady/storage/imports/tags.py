"""Tags as a journal writes them into one cell: "a | b | c", with stray spaces and quotation marks."""

_MOST_KEPT = 4096


class Tags:
    """Makes tuples of such cells; the same tag is the same text in memory, however often it comes."""

    def __init__(self, separator: str = "|") -> None:
        self._separator = separator
        self._names: dict[str, str] = {}
        self._tuples: dict[str, tuple[str, ...]] = {}

    def __call__(self, cell: str) -> tuple[str, ...]:
        """Return the tags of a cell in their order, each once."""
        tags = self._tuples.get(cell)
        if tags is None:
            if len(self._tuples) >= _MOST_KEPT:
                self._tuples.clear()
            tags = self._tuples[cell] = self._split(cell)
        return tags

    def _split(self, cell: str) -> tuple[str, ...]:
        names = (part.strip().strip('"“”').strip() for part in cell.split(self._separator))
        return tuple(dict.fromkeys(self._names.setdefault(name, name) for name in names if name))
