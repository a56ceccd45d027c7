"""One chart with all that goes with it, ready to be laid out."""

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

import pandas as pd
import pyarrow as pa
from altair import LayerChart, NamedData

ROWS = "rows"


@dataclass(frozen=True)
class Panel:
    """One chart: without anything to draw `chart` is None, and `sentence` says so kindly.

    `own_name` is what she calls it herself: to be drawn as plain text only, under the `title`. Each of the `lines` says
    one thing that stands out; `waiting` pairs what has too few days with how many it has so far.
    """

    title: str
    sentence: str
    alt: str = ""
    chart: LayerChart | None = None
    rows: pd.DataFrame = field(default_factory=pd.DataFrame)
    columns: tuple[tuple[str, str], ...] = ()
    own_name: str = ""
    lines: tuple[str, ...] = ()
    waiting: tuple[tuple[str, str], ...] = ()
    newest_first: bool = True

    @cached_property
    def for_browser(self) -> dict[str, Any]:
        """The chart as Streamlit sends it: its Vega-Lite specification, with its rows beside it as an Arrow stream.

        It is not held against the schema, which takes longer than all the rest; the tests do that.
        """
        assert self.chart is not None
        bare = self.chart.copy(deep=False)
        bare.data = NamedData(name=ROWS)
        shape = bare.to_dict(validate=False)
        return shape | {"datasets": shape.get("datasets", {}) | {ROWS: as_arrow(self.chart.data)}}

    def called(self, own_name: str) -> "Panel":
        """Return it under the name she has for it, which its description begins with."""
        return replace(self, own_name=own_name, alt=f"{own_name}: {self.alt}" if self.alt else "")

    def table(self) -> pd.DataFrame:
        """Return the numbers of the chart as a table, dates as text that sorts: without a `value` there is no row."""
        noted = self.rows[self.rows["value"].notna()] if "value" in self.rows else self.rows
        ordered = noted.iloc[::-1] if self.newest_first else noted
        shown = ordered.reindex(columns=[name for name, _ in self.columns])
        return with_text_days(shown).rename(columns=dict(self.columns))


def with_text_days(table: pd.DataFrame) -> pd.DataFrame:
    """Return the table with its `day` as text that sorts as days do."""
    if "day" not in table or table.empty:
        return table
    # Not %a, which some machines say in their own language.
    days = table["day"].dt
    return table.assign(day=days.strftime("%Y-%m-%d ") + days.day_name().str[:3])


def as_arrow(rows: pd.DataFrame) -> bytes:
    """Return the rows as the Arrow stream in which Streamlit sends them."""
    table = pa.Table.from_pandas(rows, preserve_index=False)
    stream = pa.BufferOutputStream()
    with pa.ipc.new_stream(stream, table.schema) as writer:
        writer.write_table(table)
    return stream.getvalue().to_pybytes()
