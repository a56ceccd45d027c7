"""How the words sound, measured over every sentence that a person can read: `python -m tests.voice` prints it."""
