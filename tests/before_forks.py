"""Imported, as the last of all, before programs of the tests are forked: what each of them would else do for itself."""

import gc

import streamlit.delta_generator

from steady.bootstrap import Settings, open_content
from tests.running import ROOT

# The words are read once.
open_content(Settings(ROOT / "data", ROOT / "content"))
# Streamlit looks through all modules, once, for somebody who runs a screen without a server and should be told.
streamlit.delta_generator._use_warning_has_been_displayed = True
# What is there by now stays; nobody need look through it for garbage.
gc.collect()
gc.freeze()
