"""What the made-up wife of these files wrote about her days and weeks: part of `make.py`, which says how it was run."""

NOTES = [
    'He said it at breakfast. "I do not know if I still want this." The toast went cold.',
    "Could not stop shaking. Mia asked why I wear two jumpers.",
    "He came home at 23:40. I pretended to be asleep 😔",
    "Käthe brought soup. I cried into it, then I ate it.",
    "<b>I am so scared.</b> There, I wrote it.",
    "Looked at his pages again. It hurt, as if I did not know that before…",
    "- bank\n- school\n- Mama\nand none of it done. Tomorrow is another day.",
    "We had tea. 10 minutes. Nobody raised a voice.",
    "Zoë on the phone: \u201eDu bist nicht verrückt, du bist traurig.\u201c I wrote it on the fridge.",
    "=SUM of today: one walk, one nap, one honest sentence.",
    "Slept 6 hours in one piece!!! First time since August.",
    "He forgot the parents' evening. I went alone & asked my question.",
    "# Not a heading, just my head: loud, loud, loud",
    'Gülçin taught me a word: "sabır". Patience. يا رب',
    "I *almost* wrote to him. Then I folded the washing. All of it.",
    "His key in the door at six. My stomach did the old jump.",
    "[ ] call the counsellor [x] found the number",
    "Sunday. The longest day. Jonas and I built a fort out of every blanket we own 🏰",
    "Told Mama. She said \"und jetzt?\" — I don't know, Mama, I don't know.",
    "The clocks went back. One more hour of night, as if I had ordered it.",
    "Swam 20 lengths. Nobody can reach me under water.",
    "He laughed at supper. I looked down, so that I would not grab at it.",
    "Bad dream: the house had no doors, only windows.",
    "C:\\Users\\me — I found his password on a note and did NOT use it. Proud.",
    '+1 for me: said "I need ten minutes" and took them.',
    "I am angry. Not sad, angry. It is almost warm in here.",
    "100 % chance of rain, 0 % chance of me crying in the car today. (Wrong.)",
    "Choir!\n\nThe altos got it right in bar 32.\nI sang & forgot him for a whole hour.",
    'He asked how my day was. I said "full". He waited. I told him about the choir.',
    "| he | me |\n|----|----|\n| sofa | bed |",
    "My hands were steady when I signed the paper at school.",
    "Saw a dress in a window and thought: for me, not for him 👗",
    "Someone at work said I look tired. I said: it is a hard autumn, thanks.",
    "Soup. He took two bowls. We did not speak of it; the spoon sound was enough.",
    "@Zoë if you ever read this: thank you for every single call.",
    "Woke up and the first thought was coffee ☕, not him.",
    "\tTabs and  double  blanks, my keyboard is broken like the rest :-)",
    "Family picture: 👩‍👧‍👦 without him. It looked strange, and it looked whole.",
    "He said \u201eIch brauche noch Zeit\u201c. I said \u201eDie hast du\u201c — and went to bed, shaking.",
    "Ten weeks. I am still here. So is the kettle, so are the children, so is the lake.",
]
NIGHTS = [
    ("Awake again. 3:12. The ceiling has eleven cracks.", 9),
    ("I do not want to be in this bed.", 10),
    ("", 8),
    ("He breathes in the next room. I listen. That is all.", 7),
    ("", 3),
    ("Did not send it.", 6),
]
EVENTS = [
    (0, "He said he does not know any more", False),
    (6, "First hour with the counsellor, Frau Dr. M. 🌱", False),
    (19, "He moved into Jonas' room <for now>", False),
    (39, '"Please leave me alone this week"', True),
    (52, "Account of my own — *done*", False),
    (-40, "Our day. 14 years.", False),
]
WEEKS = {
    "2026-W39": {
        "hardest_moment": "Monday at breakfast. He said it, and looked at the butter.",
        "what_helped": "Käthe, soup, and the blanket with the ducks.",
        "good_or_kind": "1. The soup\n2. Mia's drawing\n3. Frau Öztürk let me go home early",
    },
    "2026-W40": {
        "plain_log": "06:10 up\n06:30 bread & tea\n08:00–16:00 work\n17:00 Mia, inhaler\n19:00 dishes\n"
        "21:00 bed, eyes open"
    },
    "2026-W41": {
        "gave_space": "I did not ask where he had been. I wanted to so much that I went out to the bins.",
        "words_to_a_friend": "You did not do nothing. You did the hardest thing: you waited.",
    },
    "2026-W42": {
        "one_thing_i_respect": "I said it once, calmly, in four lines. Then I was quiet. " * 4
        + "That is longer than the box wants, and it is mine.",
        "light_moment": "Burnt Spätzle. We laughed. My part: I did not say whose fault it was.",
    },
    "2026-W43": {
        "what_i_needed": "To be held. I asked Zoë, not him. She held me on the phone, if that is possible.",
        "story_beginning": "We met on a ferry. He gave me his *dry* jacket and got wet himself.",
        "story_middle": "Then children, work, his father ill, me louder, him quieter.",
        "story_next_chapter": "I would like a chapter in which I sleep.\nHe may be in it, or not.",
    },
    "2026-W44": {},
    "2026-W46": {"most_like_myself": "In the choir, bar 32 🎶", "next_week": "The lake. No late messages. Käthe."},
    "2026-W47": {
        "gave_space": "He wanted no talk this week & I gave him none; it cost me 3 nails.",
        "what_helped": "<i>Water.</i> And \u201eIn Ordnung\u201c as a whole sentence.",
    },
}
URGES = [
    # Day, hour, what is left of it in seconds (None: no wait begun), then what she answered.
    (
        3,
        "01:20",
        600,
        600,
        {
            "kind": "text",
            "strength_0": 9,
            "hope": "answer",
            "strength_1": 4,
            "outcome": "let_pass",
            "helped": "Breathing out slowly, feet on the floor",
            "trigger_tags": ["slept_badly", "looked_at_his_pages"],
        },
    ),
    (
        5,
        "20:15",
        300,
        120,
        {
            "kind": "call",
            "strength_0": 8,
            "hope": "silence",
            "strength_1": 8,
            "outcome": "sent_regret",
            "helped": "",
            "trigger_tags": ["argued"],
        },
    ),
    (
        12,
        "19:30",
        1200,
        1200,
        {
            "kind": "look",
            "strength_0": 6,
            "hope": "point",
            "strength_1": 2,
            "outcome": "let_pass",
            "helped": "I rang Zoë & we talked about her cat 🐈",
        },
    ),
    (
        19,
        "22:45",
        600,
        600,
        {
            "kind": "go",
            "strength_0": 7,
            "hope": "sorry",
            "strength_1": 7,
            "outcome": "sent_kind",
            "helped": 'I wrote "Gute Nacht" and nothing else',
            "trigger_tags": [],
        },
    ),
    (
        26,
        "18:00",
        300,
        300,
        {"kind": "other", "strength_0": 0, "hope": "comfort", "strength_1": 0, "outcome": "unsure"},
    ),
    (
        35,
        "23:10",
        600,
        30,
        {
            "kind": None,
            "strength_0": None,
            "hope": None,
            "strength_1": None,
            "outcome": "let_pass",
            "helped": "breathing out slowly, feet on the floor",
        },
    ),
    (42, "21:00", None, None, {"kind": "text", "strength_0": 5, "stopped": True}),
    (
        49,
        "21:30",
        600,
        None,
        {
            "kind": "text",
            "strength_0": 6,
            "hope": "answer",
            "strength_1": 3,
            "stopped": False,
            "outcome": "let_pass",
            "taken_up_at": "2026-11-10T08:00:00+01:00",
        },
    ),
    (51, "20:00", None, None, {"kind": "call", "strength_0": 4, "hope": "comfort"}),
]
HELD = [
    (24, "22:30", "Can you fetch Mia at 3 p.m. on Tuesday? I miss you so much that I can't breathe.", "22:30"),
    (66, "23:15", "We have to talk about US. You can't just — \u201eschweigen\u201c!\n\nWhy, why, WHY?", None),
]
PARKED = {
    "awake": (46, "23:40", "I hate that you laugh with them & not with me.\nI hate the sofa.\nI hate that I wait ❤️‍🩹"),
    "resting": (69, "13:05", "If you go, then go. No: stay. No. I do not know what to write to you <3"),
    "calm": (48, "09:00", "I would like to know by Christmas where I stand."),
    "noted": (53, "23:59", ""),
}
DAYLIO = """full_date,date,weekday,time,mood,activities,note_title,note
2026-08-30,August 30,Sunday,21:40,rad,"choir | tea","","Last easy evening, I think. Grüße vom See 🌊"
2026-09-05,September 5,Saturday,23:15,worn thin,"work | he was late","Late","He smelled of rain, ""only rain""."
2026-09-12,September 12,Saturday,22:00,awful,,,
2026-09-12,September 12,Saturday,08:10,meh,"tea",,"It began like any other day."
"""
