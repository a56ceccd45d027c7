// A line she writes in is sent after a short pause, or when she leaves it. When the page goes, she leaves it too.
// While the workbook is away, as when a fresh process takes over, the line stays hers: Streamlit would switch it off in
// mid-word. Enter waits until the workbook is back.
"use strict";
{
  const LINES = "input:is([type=text], [type=password], [type=search])";
  const SOON = 100;

  // Streamlit sends what a line tells a moment later, and a page that goes has no moment left.
  const send = () => {
    const later = window.setTimeout;
    window.setTimeout = (run, wait, ...more) => (wait ? later(run, wait, ...more) : run(...more));
    try {
      document.activeElement?.blur();
    } finally {
      window.setTimeout = later;
    }
  };
  // The first comes a moment earlier, while the line to the workbook is surely open; not every browser lets it come.
  addEventListener("beforeunload", send);
  addEventListener("pagehide", send);

  const stands = (name, value) => document.querySelector("[data-testid=stApp]")?.getAttribute(`data-test-${name}`) === value;
  const isAway = () => !stands("connection-state", "CONNECTED");

  // The browser takes her out of a line in the very moment in which it is switched off.
  let left = null;
  addEventListener("focusout", ({ target }) => {
    if (target.disabled && target.matches(LINES)) {
      left = target;
    }
  }, { capture: true });
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      if (target.disabled && target.matches(LINES) && isAway()) {
        target.disabled = false;
        if (target === left && document.activeElement === document.body) {
          target.focus({ preventScroll: true });
        }
      }
    }
    left = null;
  }).observe(document, { subtree: true, attributeFilter: ["disabled"] });

  let waiting = null;
  const enter = () => {
    if (isAway() || !stands("script-state", "notRunning")) {
      setTimeout(enter, SOON);
    } else {
      const line = waiting;
      waiting = null;
      line.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", code: "Enter", bubbles: true, cancelable: true }));
    }
  };
  addEventListener("keydown", (event) => {
    if (event.key === "Enter" && isAway() && event.target.matches?.(LINES)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!waiting) {
        waiting = event.target;
        setTimeout(enter, SOON);
      }
    }
  }, { capture: true });
}
