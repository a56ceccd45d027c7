"""The words: what must be in them, how they sound, and what a mistake in them is answered with."""
