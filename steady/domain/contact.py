"""Contact with him, as her check-ins note it: which tags mean it, and on which days she noted anything at all."""

from collections.abc import Iterable
from datetime import date

from steady.domain.records.check_in import CheckIn

# Both were in touch. News of him, his pages, and an urge acted on are hers alone.
WITH_HIM = ("friendly_contact", "tense_contact", "argued", "heavy_talk", "light_moment", "he_opened_up", "said_it_once")


def contact_days(check_ins: Iterable[CheckIn]) -> set[date]:
    """Return the days on which she noted contact with him."""
    return {check_in.day for check_in in check_ins if set(WITH_HIM) & set(check_in.tags)}


def noted_days(check_ins: Iterable[CheckIn]) -> set[date]:
    """Return the days with a check-in that could hold tags; the one question of a bad night asks for none."""
    return {check_in.day for check_in in check_ins if check_in.heaviness is None or check_in.feelings or check_in.tags}
