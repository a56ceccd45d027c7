"""The environment variables that the programs we start get to see."""

import os
from collections.abc import Mapping

# Where packages come from is her machine's business; where and how they are installed is ours.
_PIP_SOURCES = """
    PIP_CACHE_DIR PIP_CERT PIP_CLIENT_CERT PIP_CONFIG_FILE PIP_DEFAULT_TIMEOUT PIP_EXTRA_INDEX_URL PIP_FIND_LINKS
    PIP_INDEX_URL PIP_KEYRING_PROVIDER PIP_NO_CACHE_DIR PIP_NO_INDEX PIP_PROXY PIP_RETRIES PIP_TIMEOUT PIP_TRUSTED_HOST
""".split()
# STREAMLIT_… would overrule .streamlit/config.toml, which keeps the workbook on this computer.
_OVERRULING = ("PYTHON", "PIP_", "UV_", "STREAMLIT_", "VIRTUAL_ENV", "CONDA_", "__PYVENV_")
_FOLDERS = ("WORKBOOK_DATA", "WORKBOOK_CONTENT")


def clean(variables: Mapping[str, str]) -> dict[str, str]:
    """The given variables less those that would change how Python, pip, uv or Streamlit work; in UTF-8."""
    ours = {name for name in variables if name.upper().startswith(_OVERRULING) and name.upper() not in _PIP_SOURCES}
    return {**{name: value for name, value in variables.items() if name not in ours}, "PYTHONUTF8": "1"}


def for_the_workbook() -> dict[str, str]:
    """The variables for the workbook: clean, and its folders absolute, because it runs in the project's folder."""
    variables = clean(os.environ)
    chosen = {name: variables[name] for name in _FOLDERS if variables.get(name)}
    return variables | {name: os.path.abspath(os.path.expanduser(folder)) for name, folder in chosen.items()}


def for_the_tests() -> dict[str, str]:
    """The variables for tests and benchmarks: clean, and without the way to her own journal."""
    kept = {name: value for name, value in clean(os.environ).items() if name not in _FOLDERS}
    # Test runners side by side have to list the tests alike, also where a test is made of each thing in a set.
    return kept | {"PYTHONHASHSEED": "0"}
