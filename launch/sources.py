"""Where pip is told to get packages from, said in the words of uv."""

import ast
import os
import re

_SETTING = re.compile(r"^(global|install|:env:)\.([\w-]+)=('.*'|\".*\")$", re.MULTILINE)
_SECTIONS = ("global", "install", ":env:")  # the later one wins
_NO = ("0", "false", "no", "off", "n", "f")
_ADDRESSES = {"index-url": "--index-url", "extra-index-url": "--extra-index-url", "find-links": "--find-links"}
_VARIABLES = {
    "cert": "SSL_CERT_FILE",
    "timeout": "UV_HTTP_TIMEOUT",
    "default-timeout": "UV_HTTP_TIMEOUT",
    "retries": "UV_HTTP_RETRIES",
}
# What has no counterpart in uv, or one that works otherwise.
_PIP_ALONE = {"client-cert", "keyring-provider", "proxy", "trusted-host"}

Sources = tuple[list[str], dict[str, str]]


def sources_for_uv(settings: str) -> Sources | None:
    """The words and the environment variables that tell uv what `pip config list` said.

    None where only pip can do as it is told.
    """
    told = _in_force(settings)
    if told.keys() & _PIP_ALONE:
        return None
    return _words(told), {variable: told[name] for name, variable in _VARIABLES.items() if name in told}


def _in_force(settings: str) -> dict[str, str]:
    found = [(section, name, str(ast.literal_eval(value))) for section, name, value in _SETTING.findall(settings)]
    in_order = sorted(found, key=lambda each: _SECTIONS.index(each[0]))
    # As for pip, an empty setting is none.
    return {name: value for _, name, value in in_order if value.strip()}


def _words(told: dict[str, str]) -> list[str]:
    no_index = told.get("no-index", "no").lower() not in _NO
    asked = {name: told[name].split() for name in _ADDRESSES if name in told and not (no_index and "index" in name)}
    words = [word for name, places in asked.items() for place in places for word in (_ADDRESSES[name], _whole(place))]
    return [*words, "--no-index"] if no_index else words


def _whole(place: str) -> str:
    return os.path.expanduser(place) if place.startswith("~") else place
