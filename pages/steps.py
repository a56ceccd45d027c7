"""The steps: where she is on the way, each step with what is read, done and rated; and the tools by moment."""

from steady.ui.parts.steps_page import show_steps

show_steps()
