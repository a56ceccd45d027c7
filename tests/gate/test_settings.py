"""Streamlit's defaults that would betray her are cured, and each line of the cure says why."""

import tomllib

import pytest
from streamlit import config

from tests.running import ROOT

TEXT = ROOT.joinpath(".streamlit", "config.toml").read_text(encoding="utf-8")
CONFIG = tomllib.loads(TEXT)
CURES = {
    "server.address": "127.0.0.1",
    "server.allowedHosts": ["127.0.0.1"],
    "server.headless": True,
    "server.showEmailPrompt": False,
    "server.fileWatcherType": "none",
    "server.maxUploadSize": 64,
    "server.enableCORS": True,
    "server.corsAllowedOrigins": [],
    "server.enableXsrfProtection": True,
    "server.enableStaticServing": False,
    "server.enableAgentApi": False,
    "server.scriptHealthCheckEnabled": False,
    "global.minCachedMessageSize": 1e9,
    "browser.serverAddress": "127.0.0.1",
    "browser.gatherUsageStats": False,
    "client.showErrorDetails": "none",
    "client.showErrorLinks": False,
    "client.toolbarMode": "minimal",
    "client.allowedOrigins": [],
    "logger.level": "error",
    "logger.enableRich": False,
    "runner.magicEnabled": False,
}


def given(name: str) -> object:
    section, _, option = name.partition(".")
    return CONFIG[section][option]


@pytest.mark.parametrize("name", CURES)
def test_a_default_that_betrays_her_is_cured(name):
    assert given(name) == CURES[name]


def test_the_port_is_not_the_one_every_streamlit_app_shares():
    assert given("server.port") == 23417


def test_streamlit_knows_every_setting():
    named = {f"{section}.{option}" for section, options in CONFIG.items() for option in options}
    assert named - {"theme.light", "theme.dark"} <= config.get_config_options().keys()
    for theme in ("light", "dark"):
        assert {f"theme.{theme}.{option}" for option in CONFIG["theme"][theme]} <= config.get_config_options().keys()


def test_no_font_or_theme_is_fetched():
    assert "http" not in TEXT


@pytest.mark.parametrize("section", ["server", "browser", "client", "logger", "runner"])
def test_every_group_of_settings_follows_its_reason(section):
    lines = TEXT.partition(f"[{section}]\n")[2].partition("\n[")[0].splitlines()
    assert lines[0].startswith("# ")
    for comment, after in zip(lines, lines[1:], strict=False):
        assert not (comment.startswith("#") and not after), "a reason without a setting"
