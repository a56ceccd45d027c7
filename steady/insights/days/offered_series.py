"""Every series of days that a screen can offer: both groups, each feeling, the hard nights, and other numbers."""

from collections.abc import Mapping, Sequence

import pandas as pd

from steady.domain.content.prompts import Feeling
from steady.domain.records.check_in import FEELINGS, CheckIn
from steady.domain.records.day_values import OWN_SCALE
from steady.insights.days import frames
from steady.insights.days.frames import GROUP_LABELS, with_groups

HEAVINESS = "heaviness"


def series_names(
    check_ins: Sequence[CheckIn], feelings: Sequence[Feeling], scale_names: Mapping[str, str]
) -> dict[str, str]:
    """Return key → name of the series these check-ins have a value for; a journal without any offers the groups.

    `scale_names` names her own scales and imported moods: key in `CheckIn.measures` → name.
    """
    noted = {name for check_in in check_ins for name in check_in.feelings}
    names = GROUP_LABELS | {feeling.id: feeling.label for feeling in feelings} if noted else {}
    if any(check_in.heaviness is not None for check_in in check_ins):
        names = names | {HEAVINESS: "How heavy, on bad nights"}
    found = {key for check_in in check_ins for key in check_in.measures}
    return names | {OWN_SCALE + key: name for key, name in scale_names.items() if key in found} or GROUP_LABELS


def series_days(check_ins: Sequence[CheckIn], key: str) -> pd.DataFrame:
    """Return `frames.feeling_days` of the series under `key`."""
    if key.startswith(OWN_SCALE):
        return frames.feeling_days(frames.own_scales_frame(check_ins), key.removeprefix(OWN_SCALE))
    if key == HEAVINESS:
        return frames.feeling_days(frames.heaviness_frame(check_ins), HEAVINESS)
    entries = frames.entries_frame(check_ins)
    return frames.feeling_days(entries if key in FEELINGS else with_groups(entries), key)
