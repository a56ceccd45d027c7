"""No word of hers reaches the log, whatever goes wrong and whoever logs it."""

import asyncio
import gc
import logging
import sys
import threading
import warnings

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from steady.gate import log_redaction

HERS = "he said he wants to leave"


@pytest.fixture
def quiet_log(caplog, monkeypatch):
    """The log of a process that keeps words out, put back as it was afterwards."""
    before = (
        logging.getLogRecordFactory(),
        sys.excepthook,
        threading.excepthook,
        sys.unraisablehook,
        warnings.showwarning,
    )
    monkeypatch.setattr(logging.Logger, "handle", logging.Logger.handle)
    monkeypatch.setattr(log_redaction, "_written", {})
    log_redaction.keep_words_out()
    yield caplog
    logging.setLogRecordFactory(before[0])
    sys.excepthook, threading.excepthook, sys.unraisablehook, warnings.showwarning = before[1:]


def an_error(text: str = HERS) -> Exception:
    try:
        raise ValueError(text)
    except ValueError as error:
        return error


def test_an_outline_names_class_and_place():
    outline = log_redaction.outline(an_error())
    assert outline.startswith("ValueError at tests/gate/test_log_redaction.py:")


def test_an_outline_goes_from_the_place_of_the_error_outwards():
    def inner():
        return {}["a word of hers"]

    try:
        inner()
    except KeyError as error:
        places = log_redaction.outline(error).split(" < ")
    assert [place.rpartition(":")[0].rpartition("/")[2] for place in places] == ["test_log_redaction.py"] * 2
    assert int(places[0].rpartition(":")[2]) < int(places[1].rpartition(":")[2])


def test_an_error_without_a_place_is_still_named():
    assert log_redaction.outline(KeyError(HERS)) == "KeyError at an unknown place"


@settings(max_examples=50)
@given(st.text())
def test_an_outline_holds_no_text_of_the_error(text):
    hers = f"«{text}»"
    assert hers not in log_redaction.outline(an_error(hers))


@pytest.mark.parametrize(
    "write",
    [
        lambda log: log.error("Uncaught app execution", exc_info=an_error()),
        lambda log: log.error(f"Failed: {HERS}", exc_info=an_error()),
        lambda log: log.error("Failed: %s", an_error()),
        lambda log: log.warning("Failed in %s: %r", "a form", an_error()),
        lambda log: log.error("Failed", exc_info=(ValueError, an_error(), an_error().__traceback__)),
    ],
)
def test_no_logger_writes_the_text_of_an_error(quiet_log, write):
    write(logging.getLogger("some.library"))
    assert HERS not in quiet_log.text
    assert "ValueError at tests/gate/test_log_redaction.py" in quiet_log.text


def test_logging_inside_an_except_clause_is_quiet_too(quiet_log):
    try:
        raise RuntimeError(HERS) from an_error()
    except RuntimeError:
        logging.getLogger("some.library").exception("It failed")
    assert HERS not in quiet_log.text
    assert "RuntimeError at" in quiet_log.text


def test_a_line_that_is_no_error_is_logged_as_it_is(quiet_log):
    logging.getLogger("some.library").error("Port %s is not available", 43117)
    assert "Port 43117 is not available" in quiet_log.text


@pytest.mark.parametrize("said", [{"exc_info": True}, {}])
def test_the_same_line_comes_once_in_a_while_however_often_it_is_brought_about(quiet_log, monkeypatch, said):
    def bring_about():
        for one in ("the one", "another"):
            for _ in range(log_redaction.MOST_LINES_KNOWN):
                try:
                    raise OSError(HERS)
                except OSError:
                    logging.getLogger("some.library").error("No room for %s", one, **said)

    bring_about()
    assert len(quiet_log.records) == (1 if said else 2)
    monkeypatch.setattr(log_redaction, "SAME_LINE_AGAIN_S", 0.0)
    bring_about()
    assert len(quiet_log.records) > log_redaction.MOST_LINES_KNOWN


def test_one_line_is_known_from_very_many(quiet_log):
    for number in range(log_redaction.MOST_LINES_KNOWN * 3):
        logging.getLogger("some.library").error("Line %s", number)
    assert len(quiet_log.records) == log_redaction.MOST_LINES_KNOWN * 3
    assert len(log_redaction._written) <= log_redaction.MOST_LINES_KNOWN


def test_an_error_that_kills_a_thread_is_outlined(quiet_log, capsys):
    thread = threading.Thread(target=lambda: (_ for _ in ()).throw(ValueError(HERS)))
    thread.start()
    thread.join()
    printed = capsys.readouterr().err
    assert HERS not in printed
    assert "ValueError at" in printed


def test_an_error_that_nobody_can_catch_is_outlined(quiet_log, capsys):
    class Page:
        def __del__(self):
            raise ValueError(HERS)

    page = Page()
    del page
    gc.collect()
    printed = capsys.readouterr().err
    assert HERS not in printed
    assert "ValueError at" in printed


def test_an_error_that_ends_the_process_is_outlined(quiet_log, capsys):
    error = an_error()
    sys.excepthook(type(error), error, error.__traceback__)
    printed = capsys.readouterr().err
    assert HERS not in printed
    assert "ValueError at" in printed


def test_an_error_in_a_forgotten_task_is_outlined(quiet_log):
    async def forget_a_task() -> None:
        task = asyncio.create_task(asyncio.sleep(0))
        await task
        asyncio.get_running_loop().call_exception_handler({"message": "Task failed", "exception": an_error()})

    runner = threading.Thread(target=lambda: asyncio.run(forget_a_task()))
    runner.start()
    runner.join()
    assert HERS not in quiet_log.text
    assert "ValueError at" in quiet_log.text


def test_a_warning_is_told_by_class_and_place(quiet_log, capsys):
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.showwarning(UserWarning(HERS), UserWarning, __file__, 7)
    printed = capsys.readouterr().err
    assert printed == "UserWarning at tests/gate/test_log_redaction.py:7\n"
