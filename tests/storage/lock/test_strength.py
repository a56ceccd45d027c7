"""How hard a passphrase is to guess: what people take everywhere is refused with its reason, what is good never is."""

import random
import string
import subprocess
import sys
from contextlib import suppress
from itertools import islice

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from steady.storage.errors import WeakPassphrase
from steady.storage.lock.key_slots import new_code, new_lock, opened_lock
from steady.storage.lock.strength import Level, Weakness, strength_of
from tests.running import ROOT
from tests.storage.locks import ANOTHER, PASSPHRASE, QUICK

COMMON = """password12 qwertzuiop passwort12 schatz1234 hallo12345 motdepasse1 P@ssw0rd123 Summer2024! Sommer2025!
Bonjour123! iloveyou2024 1q2w3e4r5t6y qazwsxedcrfv azertyuiop yxcvbnm12345 asdfghjklö йцукенгшщз пароль12345 любовь2020
gfhjkm12345 ciaociaociao summersummer steadyjournal1 mypassphrase 12.03.1984 anna12031984 abcabcabcabc 112233445566
schmetterling1 Weihnachten2023! Donaudampfschiff contraseña1 tequieromucho wachtwoord123 senha12345 drowssap123
!QAZ2wsx#EDC 1234567890 パスワードパスワード 017612345678 ςερτυθιοπασδ mariposa2019 coccinelle7
Glückwunsch1 papillons99""".split()
PHRASES = (
    ("steady journal", "my journal", "Password Password", "p a s s w o r d 1", "summer summer", "i love my husband")
    + ("ich liebe dich", "te quiero mucho", "correct horse battery staple", "to be or not to be", "14 july 1986")
    + ("one two three four", "+49 170 1234567", "happy birthday", "ich-liebe-dich", "Once Upon A Time", "J'T'aime fort")
)
KNOWN_BY_HEART = (
    ("stille nacht heilige nacht", "lorem ipsum dolor sit amet", "per aspera ad astra", "alles wird gut")
    + (
        "c'est mon mot de passe",
        "mein tagebuch 1",
        "Dormez vous, dormez vous",
        "the lord is my shepherd",
        "alleswirdgut7",
    )
    + ("rot gelb grün blau", "RedYellowGreenBlue", "montag dienstag mittwoch donnerstag", "lundi-mardi-mercredi-jeudi")
    + ("januar februar märz april 1", "trois quatre cinq six", "eins zwei drei vier fünf", "enero febrero marzo abril")
    + (
        "3.14159265358979323846",
        "2718281828459045",
        "1123581321345589",
        "14159265358979",
        "red green blue red green blue",
    )
    + ("anna.mueller@example.com", "www.example.com/anna", "DE89 3704 0044 0532 0130 00", "GB82WEST12345698765432")
)
# Letters that carry more marks than letters do, signs that are read as others, and halves of signs.
WILD = (
    "\u0301\u0307\u0308\u20dd\u05b0\u3099\uff9e\u0130\u1e9e\ufdfa\u00b2\u0661\u2028\u00ad\ud800\x00\x1c-.,'abcdefg 12"
)
GOOD = (
    (PASSPHRASE, ANOTHER, "cat sun pen lid", "velvet kettle orbit mango fern", "BucketWhistleCopperTuesday")
    + ("bucket-whistle-copper-tuesday", "bucketwhistlecoppertuesday", "my aunt grows purple beans on the roof")
    + ("die blaue Kuh tanzt leise", "mon chat boit du thé à minuit", "il gatto verde beve caffè freddo")
    + (
        "синий стол летает над рекой",
        "зелёный слон читает газету",
        "さくらの木の下で本を読んだ夜",
        "緑の象は毎朝牛乳を飲みます",
    )
    + ("초록 코끼리가 우유를 마신다", "πράσινος ελέφαντας πίνει γάλα", "الفيل الأخضر يشرب الحليب كل صباح")
    + ("הפיל הירוק שותה חלב בבוקר", "żółty słoń pije mleko rano", "xK7#pL2mQ9vR", "vT9-qLm2-Xr4w", "qjxvkzwpbfmt")
    + ("7391846205738164", "no one waters the ficus but me", "m4$Kd!92xLq#", "wir essen sonntags nie Kartoffeln")
)


@pytest.mark.parametrize("passphrase", [*COMMON, *PHRASES, *KNOWN_BY_HEART])
def test_what_many_people_take_is_refused_and_its_reason_is_told(passphrase):
    assert strength_of(passphrase).level is Level.TOO_EASY
    with pytest.raises(WeakPassphrase, match="easy to remember and hard to guess"):
        new_lock(passphrase, new_code(), QUICK)


@pytest.mark.parametrize("passphrase", GOOD)
def test_words_that_do_not_belong_together_sentences_and_random_signs_are_taken_in_every_script(passphrase):
    assert strength_of(passphrase).weakness is None


@pytest.mark.parametrize(
    ("passphrase", "weakness"),
    [
        ("short", Weakness.SHORT),
        ("ab ab ab ab ab", Weakness.SHORT),
        ("password2024", Weakness.KNOWN),
        ("Glückwunsch1", Weakness.WORD),
        ("asdfghjklö", Weakness.KEYS),
        ("0176 12345678", Weakness.NUMBER),
        ("x 12.03.1984", Weakness.DATE),
    ],
)
def test_the_reason_is_the_one_that_fits(passphrase, weakness):
    assert strength_of(passphrase).weakness is weakness


def test_more_words_are_said_to_be_better():
    levels = [strength_of(" ".join(PASSPHRASE.split()[:many])).level for many in (2, 3, 4)]
    assert [level.value for level in levels] == sorted(level.value for level in levels)
    assert levels[0] is Level.TOO_EASY and levels[-1] is Level.GOOD


@pytest.mark.parametrize("signs", [string.ascii_lowercase, string.ascii_letters + string.digits, string.printable[:94]])
def test_signs_that_a_program_threw_are_taken(signs):
    thrown = random.Random(11)
    of_fourteen = ("".join(thrown.choice(signs) for _ in range(14)) for _ in iter(int, 1))
    assert [one for one in islice(of_fourteen, 60) if strength_of(one).weakness] == []


@given(st.text(max_size=300))
@settings(deadline=None, max_examples=60)
def test_whatever_is_typed_has_a_strength(text):
    assert (strength_of(text).weakness is None) == (strength_of(text).level is not Level.TOO_EASY)


@pytest.mark.parametrize(
    "typed", ["\u0307\u0308\u0301\u0302" * 20, "\u0301" * 60 + "ab", "a\u0301\u0302\u0303\u0304" * 9]
)
def test_marks_without_letters_are_no_letters(typed):
    assert strength_of(typed).weakness is Weakness.SHORT


@given(st.text(WILD, max_size=80))
@settings(deadline=None, max_examples=80)
@example("\u0301" * 60 + "abcde fghij")
@example("velvet kettle orbit mango \ud800")
def test_no_text_breaks_a_new_lock(text):
    with suppress(WeakPassphrase):
        lock = new_lock(text, new_code(), QUICK)
        assert opened_lock(lock.id, lock.slots, text) == lock


@pytest.mark.parametrize("many", [5, 20])
def test_signs_in_the_place_of_letters_do_not_keep_her_waiting_for_ever(many):
    """The search takes twice the time for each kind of them, so from some number on it is left out."""
    assert strength_of("4@8({[<369!|1075$+%2"[:many] * 9).level is not None


def test_the_lists_are_read_only_when_a_passphrase_is_judged():
    asking = "import sys, steady.storage.journal, steady.ui.lock.passphrase_settings; print('zxcvbn' in sys.modules)"
    said = subprocess.run([sys.executable, "-c", asking], cwd=ROOT, capture_output=True, text=True, check=True)
    assert said.stdout.split() == ["False"]
