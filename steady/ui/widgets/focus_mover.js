// Moves the focus once for each turn: to the heading or the frame around this piece, or to the first field behind it.
const FIELDS = "input:not([type=hidden]), textarea, select, button, [tabindex='0']";
const LOOK = 60;
const LONGEST = 6000;

const isThere = (one) => one.isConnected && !one.closest("[data-stale=true]") && one.getClientRects().length > 0;

function behind(piece) {
  const main = piece.closest("[data-testid=stMain]") ?? document.body;
  for (const one of main.querySelectorAll("*")) {
    if (!(piece.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) || !isThere(one)) continue;
    // A piece with a script of its own keeps its fields to itself.
    const field = one.shadowRoot ? one.shadowRoot.querySelector(FIELDS) : one.matches(FIELDS) && one;
    if (field && !field.disabled) return field;
  }
  return null;
}

function around(piece) {
  const frame = piece.parentElement.closest('[class*="st-key-"]');
  return frame && (frame.querySelector("h1, h2, h3") ?? frame);
}

// What the keyboard is on, also inside a piece that keeps its fields to itself; null where it fell to the page's body.
function focused() {
  let one = document.activeElement;
  while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
  return one === document.body ? null : one;
}

function move(piece, to) {
  const until = Date.now() + LONGEST;
  const began = focused();
  let target = null;
  const stop = () => clearInterval(looking);
  const look = () => {
    if (Date.now() > until || !piece.isConnected) return stop();
    const on = focused();
    if (on && target?.contains(on)) return;
    // Who has gone elsewhere by now stays there, by a voice or a screen reader too: words meant for that place would
    // go into this one. What the focus was on may also be drawn anew, and then it falls to the body.
    if (on && on !== began) return stop();
    target = to === "behind" ? behind(piece) : around(piece);
    if (!target || !isThere(target)) return;
    if (to !== "behind") target.tabIndex = -1;
    target.focus();
  };
  const looking = setInterval(look, LOOK);
  // Whoever presses something by now is asked, and not led.
  for (const pressed of ["pointerdown", "keydown"]) addEventListener(pressed, stop, { capture: true, once: true });
  look();
}

export default function ({ parentElement, data }) {
  const piece = (parentElement.host ?? parentElement).closest("[data-testid=stElementContainer]");
  piece.style.display = "none";
  if (data.turn <= (window.steadyFocusTurn ?? 0)) return;
  window.steadyFocusTurn = data.turn;
  move(piece, data.to);
}
