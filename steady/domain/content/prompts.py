"""The words of the check-in and of the weekly reflection: what is asked, and what may be answered."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from steady.domain.content.situation import Situation

FeelingName = Literal["calm", "hopeful", "sure_of_myself", "warm", "lonely", "angry_or_hurt"]
"""The name of a feeling, as `CheckIn` has it."""


@dataclass(frozen=True, kw_only=True)
class Feeling:
    """The slider of one feeling: its label on the screen and what 0 and 10 mean; `hint` says more if need be."""

    id: FeelingName
    label: str
    low: str
    high: str
    hint: str = ""


@dataclass(frozen=True, kw_only=True)
class TapQuestion:
    """A question answered with one tap: `choices` maps the id that is stored to the label that is shown."""

    question: str
    choices: Mapping[str, str]


@dataclass(frozen=True, kw_only=True)
class WordBox:
    """Six feeling words of one kind: stored id → label, and id → what it means in a few words."""

    title: str
    pleasant: bool
    energy: Literal["high", "low"]
    words: Mapping[str, str]
    meanings: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class TagGroup:
    """What happened today, in one field of life: stored id → label."""

    title: str
    tags: Mapping[str, str]


@dataclass(frozen=True, kw_only=True)
class ShieldedTag:
    """The one tag that opens the safety card each time, and that she may hide or not save."""

    id: str
    label: str
    hint: str


@dataclass(frozen=True, kw_only=True)
class BadNight:
    """The one question of a hard night, 0–10, and what she may want next: id → label, id → what is said to it."""

    button: str
    question: str
    low: str
    high: str
    next_question: str
    choices: Mapping[str, str]
    answers: Mapping[str, str]
    line: str


@dataclass(frozen=True, kw_only=True)
class CheckInPrompts:
    """Everything the check-in asks and says.

    `enough` stands under the question, and `after_saving` with the saved entry, whatever she answered. `first_tags` are
    ids of the six tags in sight while none is used yet. `on_days` maps a tag, or an answer about sleep as "sleep/bad",
    to how a pattern begins: "On days you laughed".
    """

    question: str
    feelings: tuple[Feeling, ...]
    sleep: TapQuestion
    energy: TapQuestion
    words_question: str
    word_boxes: tuple[WordBox, ...]
    tags_question: str
    tag_groups: tuple[TagGroup, ...]
    shielded_tag: ShieldedTag
    note_question: str
    bad_night: BadNight
    after_saving: str
    after_gap: str
    night_line: str
    enough: str = "One slider is enough."
    first_tags: tuple[str, ...] = ()
    on_days: Mapping[str, str] = field(default_factory=dict)

    @property
    def words(self) -> dict[str, str]:
        """Every feeling word, id → label, box after box."""
        return {word: label for box in self.word_boxes for word, label in box.words.items()}

    @property
    def meanings(self) -> dict[str, str]:
        """What each feeling word means, id → a few words; some may have none."""
        return {word: line for box in self.word_boxes for word, line in box.meanings.items()}

    @property
    def tags(self) -> dict[str, str]:
        """Every tag but the shielded one, id → label, group after group."""
        return {tag: label for group in self.tag_groups for tag, label in group.tags.items()}


PLAIN_LOG = "plain_log"
"""The id under which the plain day log is stored among the answers of a week."""

STORY = BEGINNING, MIDDLE, NEXT_CHAPTER = "story_beginning", "story_middle", "story_next_chapter"
"""The ids under which the three parts of her story so far are stored among the answers of a week."""


@dataclass(frozen=True, kw_only=True)
class WeeklyPrompt:
    """One question of the weekly reflection; an `optional` one is offered apart from the others.

    `fits` names the situations it is meant for; one that names none fits them all.
    """

    id: str
    text: str
    optional: bool = False
    fits: tuple[Situation, ...] = ()


@dataclass(frozen=True, kw_only=True)
class StoryWords:
    """The words of the story so far: its three questions, the switch that turns it on, and when it is there then."""

    title: str
    opening: str
    beginning: str
    middle: str
    next_chapter: str
    switch: str
    when: str

    @property
    def questions(self) -> dict[str, str]:
        """The three questions in their order, id → words."""
        return {BEGINNING: self.beginning, MIDDLE: self.middle, NEXT_CHAPTER: self.next_chapter}


@dataclass(frozen=True, kw_only=True)
class WeeklyPrompts:
    """Everything the weekly reflection asks and says.

    `stem` stands above all sliders, here and in the parts. `soft_cap` is a number of signs: past it
    `over_soft_cap` is shown, and nothing is cut off. `pick` is how many questions stand on the page of a week.
    """

    opening: str
    stem: str
    pick: int
    soft_cap: int
    over_soft_cap: str
    prompts: tuple[WeeklyPrompt, ...]
    plain_log_title: str
    plain_log: str
    plain_log_label: str
    week_off: str
    story: StoryWords

    @property
    def texts(self) -> dict[str, str]:
        """What stands above each answer of a week, id → words: the prompts, the plain day log, and the story so far."""
        prompts = {prompt.id: prompt.text for prompt in self.prompts}
        return prompts | {PLAIN_LOG: self.plain_log_title} | self.story.questions
