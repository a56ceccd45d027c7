const WORDS = "Hidden while you're away. Move the mouse, press a key, or tap the screen.";
// A wait or a circle that runs says “looked-at”: she may look at it for minutes with her hands still.
const SIGNS = ["keydown", "pointerdown", "pointermove", "wheel", "touchstart", "input", "click", "looked-at"];
const LOOK_EVERY_MS = 1000;
// All of it is shared by every drawing of this piece: that a screen is drawn anew is no sign of her.
const page = (window.steadyVeil ??= { seen: Date.now(), pointer: null, cover: makeCover() });

function makeCover() {
  const cover = document.createElement("div");
  cover.className = "veil";
  // It hides from the eye alone. A screen reader goes on with the screen as it is, and is not interrupted.
  cover.setAttribute("aria-hidden", "true");
  // For Streamlit's dialogs, a touch on it would else be a touch beside them, which closes them.
  cover.setAttribute("data-react-aria-top-layer", "true");
  cover.appendChild(document.createElement("p")).textContent = WORDS;
  return cover;
}

// A browser may tell of a move as well when only what lies under the mouse has changed.
function isStill({ type, screenX, screenY }) {
  if (type !== "pointermove") return false;
  const before = page.pointer;
  page.pointer = { screenX, screenY };
  return !before || (before.screenX === screenX && before.screenY === screenY);
}

// A letter goes into her box as ever; only a button she cannot see is not pressed by the key that brings it back.
function wouldPress({ type, key }, [at]) {
  const isLeave = at.closest?.(".leave-place");
  return type === "keydown" && ["Enter", " "].includes(key) && !at.matches?.("textarea, input") && !isLeave;
}

function swallow(event) {
  event.preventDefault();
  event.stopPropagation();
}

export default function ({ parentElement, data }) {
  // Nothing to see here, and no room taken: Streamlit puts a gap around every element.
  (parentElement.host ?? parentElement).closest("[data-testid=stElementContainer]").style.display = "none";
  page.end?.();
  let pressed = null;

  const look = () => {
    if (!page.cover.isConnected && Date.now() - page.seen >= data.seconds * 1000) document.body.append(page.cover);
  };
  const noticed = (event) => {
    if (isStill(event)) return;
    page.seen = Date.now();
    if (!page.cover.isConnected) return;
    page.cover.remove();
    if (!wouldPress(event, event.composedPath())) return;
    pressed = event.key;
    swallow(event);
  };
  // Some browsers press a button only when the key is let go of.
  const letGo = (event) => {
    if (event.key === pressed) swallow(event);
    pressed = null;
  };

  SIGNS.forEach((sign) => document.addEventListener(sign, noticed, { capture: true, passive: sign !== "keydown" }));
  document.addEventListener("keyup", letGo, true);
  // A tab that was out of sight shows nothing even for the moment until the next look.
  document.addEventListener("visibilitychange", look);
  const looking = setInterval(look, LOOK_EVERY_MS);
  page.end = () => {
    clearInterval(looking);
    page.cover.remove();
    SIGNS.forEach((sign) => document.removeEventListener(sign, noticed, { capture: true }));
    document.removeEventListener("keyup", letGo, true);
    document.removeEventListener("visibilitychange", look);
  };
  return page.end;
}
