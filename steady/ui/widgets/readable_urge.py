"""One urge in plain lines to read, and a wait as it is spoken."""

from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.urge.episode import Urge, urge
from steady.ui.state import session


def spoken_wait(seconds: int) -> str:
    """Return how long a wait is, in words: "10 minutes", "5 seconds"."""
    number, unit = (seconds, "second") if seconds % 60 else (seconds // 60, "minute")
    return f"{number} {unit}" + ("" if number == 1 else "s")


def urge_lines(entry: ExerciseEntry) -> list[str]:
    """Return what she noted of one urge, without its date; they hold her own words and are drawn as plain text."""
    noted, words = urge(entry), session.content().urge
    told = " · ".join(filter(None, (*_what(noted), _strength(noted), _waited(noted))))
    outcomes = {one.id: one.label for one in words.outcomes}
    tags = session.content().check_in.tags
    set_off = ", ".join(tags.get(tag, tag) for tag in noted.trigger_tags)
    lines = (
        told or "Nothing noted yet.",
        outcomes.get(noted.outcome, "Not finished."),
        set_off and f"In the day: {set_off}",
        noted.helped,
    )
    return [line for line in lines if line]


def _what(noted: Urge) -> tuple[str, str]:
    labels = {step.id: step.choices for step in session.content().urge.steps if step.choices}
    hope = labels["hope"].get(noted.hope, noted.hope)
    return labels["kind"].get(noted.kind, noted.kind).capitalize(), hope and f"the hope: {hope}"


def _strength(noted: Urge) -> str:
    given = [str(one) for one in (noted.strength_0, noted.strength_1) if one is not None]
    return f"strength {', then '.join(given)}" if given else ""


def _waited(noted: Urge) -> str:
    if not noted.wait_done_s:
        return ""
    return f"waited {spoken_wait(noted.wait_done_s // 60 * 60 or noted.wait_done_s)}"
