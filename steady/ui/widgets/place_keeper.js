// When the workbook comes back after a restart, Streamlit draws every box anew, and in the new one there is no cursor.
// What she types in that moment is taken in here, and the new box goes on where she was.
import { page, putOnShelf } from "./outbox.js";

const GAP = 3000;
const MOMENT = 300;

export function watchWhereSheWrites(box) {
  box.area.addEventListener("focus", () => (box.isIn = true));
  box.area.addEventListener("blur", () => Object.assign(box, { isIn: false, leftAt: Date.now() }));
  if (page.isWatched) return;
  page.isWatched = true;
  addEventListener("keydown", takeIn, true);
  // Who presses something has left the box on purpose, though not every browser moves the focus then.
  addEventListener("pointerdown", () => Object.assign(page, { held: null, pressedAt: Date.now() }), true);
}

export function holdThePlace(box) {
  const now = Date.now();
  const wasIn = box.isIn || now - (box.leftAt ?? 0) < MOMENT;
  if (!wasIn || page.isShut || !nobodyIsAsked() || now - (page.pressedAt ?? 0) < MOMENT) return;
  const { value, selectionStart, selectionEnd } = box.area;
  page.held = { box, seq: box.seq, text: value, from: selectionStart, to: selectionEnd, until: now + GAP };
}

export function takeThePlace(box) {
  const held = heldNow();
  if (held?.box.name !== box.name) return;
  page.held = null;
  box.area.focus({ preventScroll: true });
  box.area.setSelectionRange(held.from, held.to);
}

const nobodyIsAsked = () => [null, document.body].includes(document.activeElement);

function heldNow() {
  if (page.held && (page.isShut || Date.now() > page.held.until || !nobodyIsAsked())) page.held = null;
  return page.held;
}

function takeIn(event) {
  const sign = event.key === "Enter" ? "\n" : event.key;
  const isCommand = (event.ctrlKey || event.metaKey) && !event.getModifierState("AltGraph");
  const held = heldNow();
  // What another script of this page presses (gate/page/dusk.js) is no letter of hers.
  if (!held || !event.isTrusted || isCommand || event.isComposing || [...sign].length !== 1) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  held.text = held.text.slice(0, held.from) + sign + held.text.slice(held.to);
  held.from = held.to = held.from + sign.length;
  held.seq = Math.max(Date.now(), held.seq + 1);
  held.until = Date.now() + GAP;
  page.standing.set(held.box.name, { seq: held.seq, text: held.text });
  putOnShelf({ name: held.box.name, seq: held.seq }, held.text);
}
