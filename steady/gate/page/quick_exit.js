// Linked by the start page before Streamlit's own code, and drawn outside its tree: no rerun, no error and no lost
// connection takes the button away. steady/ui/safety/hide_screen.py explains it, and lets her choose where it goes.
"use strict";
{
  const CALENDAR = "/calendar";
  const ELSEWHERE = new Map([
    ["weather", "https://www.bbc.com/weather"],
    ["news", "https://www.bbc.com/news"],
    ["blank", "about:blank"],
  ]);
  const NEUTRAL = "New tab";
  const PRESSES = 3;
  const PRESS_WITHIN = 5000;
  const PRACTICE = 1000;
  const SENDING = 50;

  const section = document.createElement("section");
  // Not by id: Streamlit gives a heading its words as id.
  section.className = "leave-place";
  section.setAttribute("aria-label", "Leave this page");
  // Streamlit's dialogs make all around them unreachable except what carries this mark.
  section.setAttribute("data-react-aria-top-layer", "true");
  section.innerHTML = `
    <button type="button" aria-describedby="leave-keys">Leave</button>
    <span id="leave-keys" hidden>Pressing Shift three times does the same.</span>
    <p role="status"></p>`;
  const cover = document.createElement("div");
  cover.className = "leave-cover";
  cover.innerHTML = "<p role=\"status\"></p>";

  const say = (place, words) => { place.querySelector("[role=status]").textContent = words; };

  const hide = () => {
    document.documentElement.classList.add("leave-now");
    say(cover, "Loading");
    document.title = NEUTRAL;
    // A rerun that is still on its way would bring the old title back.
    Object.defineProperty(document, "title", { configurable: true, get: () => NEUTRAL, set: () => {} });
  };

  const chosen = () => {
    try {
      return ELSEWHERE.get(localStorage.getItem("away")) ?? CALENDAR;
    } catch {
      return CALENDAR; // Some browsers shut this store.
    }
  };

  const destination = () => {
    const place = chosen();
    return place.startsWith("https:") && !navigator.onLine ? CALENDAR : place;
  };

  const isApart = () => {
    const app = document.querySelector("[data-testid=stApp]");
    return app !== null && app.dataset.testConnectionState !== "CONNECTED";
  };

  const isKept = (place) =>
    fetch(place, { cache: "only-if-cached", mode: "same-origin" }).then(({ ok }) => ok, () => false);

  // Once the workbook has stopped, a browser that put no calendar aside, as in a private window, has only an error to
  // show in its place. As long as it runs, nothing is asked and nothing waited for.
  const go = async () => {
    const place = destination();
    const isMissing = place === CALENDAR && isApart() && !(await isKept(place));
    location.replace(isMissing ? "about:blank" : place);
  };

  const focused = () => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at;
  };

  // A field sends its words when it loses the focus; the server needs a moment to take them, under the white cover.
  const sendsWords = () => {
    const held = focused();
    if (!held || held === document.body || section.contains(held)) return false;
    held.blur();
    return true;
  };

  let practising;
  const leave = () => {
    clearTimeout(practising);
    hide();
    if (sendsWords()) setTimeout(go, SENDING);
    else go();
  };

  const practise = () => {
    const { title } = document;
    const held = focused();
    const comeBack = () => {
      document.documentElement.classList.remove("leave-now");
      say(cover, "");
      delete document.title;
      document.title = title;
      held?.focus();
    };
    hide();
    practising = setTimeout(comeBack, PRACTICE);
  };

  let presses = 0;
  let alone = false;
  let clock;
  const startAgain = () => {
    clearTimeout(clock);
    presses = 0;
    alone = false;
    say(section, "");
  };

  const countPress = () => {
    clearTimeout(clock);
    presses += 1;
    const missing = PRESSES - presses;
    if (missing === 0) {
      startAgain();
      leave();
      return;
    }
    say(section, `Press Shift ${missing} more ${missing === 1 ? "time" : "times"} to leave`);
    clock = setTimeout(startAgain, PRESS_WITHIN);
  };

  const keyDown = (event) => {
    if (event.key !== "Shift" || event.ctrlKey || event.altKey || event.metaKey) startAgain();
    // While it is held, the key repeats itself.
    else if (!event.repeat) alone = true;
  };

  const keyUp = (event) => {
    if (event.key !== "Shift") startAgain();
    else if (alone && !event.shiftKey) {
      alone = false;
      countPress();
    }
  };

  addEventListener("keydown", keyDown, true);
  addEventListener("keyup", keyUp, true);
  // Shift with the mouse marks text or scrolls sideways.
  for (const other of ["pointerdown", "wheel"]) addEventListener(other, startAgain, { capture: true, passive: true });
  addEventListener("blur", startAgain);
  addEventListener("practise-leaving", practise);
  section.querySelector("button").addEventListener("click", leave);
  // A screen may offer the same in a button of its own (steady/ui/safety/hide_screen.py), which Streamlit must not answer first.
  addEventListener("click", (event) => {
    if (!event.target.closest?.(".st-key-leave-here button")) return;
    event.stopImmediatePropagation();
    leave();
  }, true);

  // A browser may keep the page as it was and show it again on Back: what it keeps is white, and loads anew.
  addEventListener("pagehide", hide);
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });

  // From now on the calendar lies in the browser's own store and opens without network and without the server.
  addEventListener("load", () => {
    for (const file of [CALENDAR, `${CALENDAR}.js`]) fetch(file, { cache: "reload" }).catch(() => {});
  });

  // The first change of state comes when the page is read, long before Streamlit's code has arrived.
  document.addEventListener("readystatechange", () => document.body.prepend(section, cover), { once: true });
}
