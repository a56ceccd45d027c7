"""What a part, a check-in, a rating and a reflection are; the standard library only."""
