// When the workbook comes back after a restart, Streamlit draws every box anew, and in the new one there is no cursor.
// What she types in that moment is taken in here, and the new box goes on where she was.
import { page, putOnShelf } from "./outbox.js";

const GAP = 3000;
const MOMENT = 300;

export function watchWhereSheWrites(box) {
  box.area.addEventListener("focus", () => {
    box.isIn = true;
    page.lastIn = box;
  });
  box.area.addEventListener("blur", () => Object.assign(box, { isIn: false, leftAt: Date.now() }));
  if (page.isWatched) return;
  page.isWatched = true;
  addEventListener("keydown", takeIn, true);
  // Who presses something, or the Tab key, has left the box on purpose, though not every browser moves the focus then.
  addEventListener("pointerdown", () => Object.assign(page, { held: null, pressedAt: Date.now() }), true);
}

export function leaveThePlace(box) {
  holdThePlace(box);
  if (page.lastIn === box) page.lastIn = null;
}

function holdThePlace(box) {
  // Held already, by a letter that came after the box was gone and before it was told so.
  if (page.held?.box === box) return;
  const now = Date.now();
  const leftAt = box.isIn ? now : box.leftAt ?? 0;
  // On a slow computer the box is told late that it is gone; she left it before that only if she pressed something.
  if (now - leftAt > GAP || (page.pressedAt ?? 0) > leftAt - MOMENT || page.isShut || !nobodyIsAsked()) return;
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
  if (sign === "Tab") page.pressedAt = Date.now();
  if (page.lastIn && !page.lastIn.area.isConnected) holdThePlace(page.lastIn);
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
