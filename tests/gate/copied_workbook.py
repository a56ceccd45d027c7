"""The real workbook with screens made for one test: everything but `steady/navigation.py` is a copy of ours."""

import shutil
from pathlib import Path

from tests.running import ROOT

FRAME = """
import streamlit as st
st.set_page_config(page_title="Notes", page_icon="{icon}")
st.caption("through the front door")
st.navigation([{pages}]).run()
"""


def copied_workbook(folder: Path, **pages: str) -> Path:
    """Write a workbook into `folder` whose screens run the given code, each under its name; returns its workbook.py.

    The first screen is the one at "/".
    """
    folder.joinpath("pages").mkdir(parents=True)
    shutil.copy(ROOT / "workbook.py", folder)
    for name in (".streamlit", "steady"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name, code in pages.items():
        folder.joinpath("pages", f"{name}.py").write_text(f"import streamlit as st\n{code}\n", encoding="utf-8")
    folder.joinpath("steady", "navigation.py").write_text(_front_door(folder, *pages), encoding="utf-8")
    return folder / "workbook.py"


def _front_door(folder: Path, first: str, *others: str) -> str:
    pages = [f'st.Page("../pages/{first}.py", title="{first}", default=True)']
    pages += [f'st.Page("../pages/{name}.py", title="{name}", url_path="{name}")' for name in others]
    icon = folder.joinpath("steady", "gate", "page", "icon.png").as_posix()
    return FRAME.format(icon=icon, pages=", ".join(pages))
