"""What lifts her and what weighs on her: the feelings of a check-in as two series."""

import pandas as pd

from steady.domain.records.check_in import LIFTS_ME, WEIGHS_ON_ME

LIFTS, WEIGHS = "lifts_me", "weighs_on_me"
GROUPS = {LIFTS: LIFTS_ME, WEIGHS: WEIGHS_ON_ME}
GROUP_LABELS = {LIFTS: "Lifts me", WEIGHS: "Weighs on me"}


def with_groups(entries: pd.DataFrame) -> pd.DataFrame:
    """Return `frames.entries_frame` with a column more for each group: the mean of those of its feelings she answered.

    It is NaN in an entry that answers none of them. Their days follow from `frames.feeling_days`, as for one feeling.
    """
    means = {name: entries[list(feelings)].mean(axis=1) for name, feelings in GROUPS.items()}
    return entries.assign(**means)
