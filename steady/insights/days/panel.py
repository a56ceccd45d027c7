"""One picture with all that goes with it, ready to be laid out."""

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

import pandas as pd
import pyarrow as pa
from altair import LayerChart, NamedData

ROWS = "rows"


@dataclass(frozen=True)
class Panel:
    """One picture: without anything to draw `chart` is None, and `sentence` says so kindly.

    `own_name` is what she calls it herself: to be drawn as plain text only, under the `title`.
    """

    title: str
    sentence: str
    alt: str = ""
    chart: LayerChart | None = None
    rows: pd.DataFrame = field(default_factory=pd.DataFrame)
    columns: tuple[tuple[str, str], ...] = ()
    own_name: str = ""

    @cached_property
    def for_browser(self) -> dict[str, Any]:
        """The chart as Streamlit sends it: its Vega-Lite specification, with its rows beside it as an Arrow stream.

        It is not held against the schema, which takes longer than all the rest; the tests do that.
        """
        bare = self.chart.copy(deep=False)
        bare.data = NamedData(name=ROWS)
        shape = bare.to_dict(validate=False)
        return shape | {"datasets": shape.get("datasets", {}) | {ROWS: as_arrow(self.chart.data)}}

    def called(self, own_name: str) -> "Panel":
        """Return it under the name she has for it, which its description begins with."""
        return replace(self, own_name=own_name, alt=f"{own_name}: {self.alt}" if self.alt else "")

    def table(self) -> pd.DataFrame:
        """Return the numbers of the chart as a table, newest first, dates as text that sorts."""
        noted = self.rows[self.rows["value"].notna()].iloc[::-1] if len(self.rows) else self.rows
        shown = noted.reindex(columns=[name for name, _ in self.columns])
        return with_text_days(shown).rename(columns=dict(self.columns))


def with_text_days(table: pd.DataFrame) -> pd.DataFrame:
    """Return the table with its `day` as text that sorts as days do."""
    return table.assign(day=_text_days(table["day"])) if "day" in table and len(table) else table


def _text_days(days: pd.Series) -> pd.Series:
    # Not %a, which some machines say in their own language.
    return days.dt.strftime("%Y-%m-%d ") + days.dt.day_name().str[:3]


def as_arrow(rows: pd.DataFrame) -> bytes:
    """Return the rows as the Arrow stream in which Streamlit sends them."""
    table = pa.Table.from_pandas(rows, preserve_index=False)
    stream = pa.BufferOutputStream()
    with pa.ipc.new_stream(stream, table.schema) as writer:
        writer.write_table(table)
    return stream.getvalue().to_pybytes()
