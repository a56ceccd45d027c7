import {
  fromOlder, fromShelf, holdsOlder, isAcknowledged, page, putOnShelf, shut, takeAcknowledgements, useKey,
} from "./outbox.js";
import { leaveThePlace, takeThePlace, watchWhereSheWrites } from "./place_keeper.js";

const PAUSE = 400;
const PAUSE_WITHOUT_SHELF = 150;
const LONGEST = 450;
const LONGEST_WITHOUT_SHELF = 350;
const ASK_AGAIN = 2000;
const SELDOM = 60000;

const boxes = new WeakMap();
const newest = (...all) => all.filter(Boolean).reduce((one, other) => (other.seq > one.seq ? other : one));

function begin(parentElement, data) {
  const area = parentElement.querySelector("textarea");
  const box = { area, sent: 0, again: ASK_AGAIN };

  const grow = () => {
    if (CSS.supports("field-sizing", "content")) return;
    area.style.height = "auto";
    area.style.height = `${area.scrollHeight + 2}px`;
  };
  const send = () => {
    clearTimeout(box.pausing);
    clearTimeout(box.asking);
    box.since = null;
    if (isAcknowledged(box.name, box.seq)) return;
    box.sent += 1;
    box.tell({ seq: box.seq, text: area.value, times: box.sent });
    // The workbook may be starting anew just now: until the words are acknowledged, they are sent again.
    box.asking = setTimeout(send, box.again);
    box.again = Math.min(SELDOM, box.again * 2);
  };
  const typed = () => {
    box.seq = Math.max(Date.now(), box.seq + 1);
    page.standing.set(box.name, { seq: box.seq, text: area.value });
    const isSafe = putOnShelf(box, area.value);
    grow();
    box.again = ASK_AGAIN;
    box.since ??= Date.now();
    clearTimeout(box.pausing);
    // Sent while she types on as well: should the whole computer stop, the browser's own copy may be gone with it.
    const [pause, longest] = isSafe ? [PAUSE, LONGEST] : [PAUSE_WITHOUT_SHELF, LONGEST_WITHOUT_SHELF];
    box.pausing = setTimeout(send, Math.max(0, Math.min(pause, box.since + longest - Date.now())));
  };
  const show = ({ seq, text }) => {
    box.seq = seq;
    area.value = text;
    clearTimeout(box.pausing);
    box.pausing = setTimeout(send, 0);
    requestAnimationFrame(grow);
  };
  area.addEventListener("input", typed);
  area.addEventListener("blur", send);
  addEventListener("pagehide", send);
  watchWhereSheWrites(box);
  page.boxes.add(send);
  box.end = () => {
    removeEventListener("pagehide", send);
    page.boxes.delete(send);
    clearTimeout(box.pausing);
    clearTimeout(box.asking);
    boxes.delete(parentElement);
    leaveThePlace(box);
    // A box may be drawn once more after the page was shut, on its way out.
    if (page.isShut) shut();
  };

  box.name = data.box;
  useKey(data.seal);
  show(newest({ seq: data.seq, text: data.text }, fromShelf(box.name), page.standing.get(box.name)));
  takeThePlace(box);
  if (holdsOlder(data.older)) {
    // Until it is known whether newer words lie here, none are taken that would seem newer still.
    area.readOnly = true;
    fromOlder(data.older, box.name)
      .then((found) => found?.seq > box.seq && show(found))
      .finally(() => (area.readOnly = false));
  }
  return box;
}

export default function ({ parentElement, data, setStateValue, setTriggerValue }) {
  if (data.kept) {
    // Nothing to see here, and no room taken: Streamlit puts a gap around every element.
    (parentElement.host ?? parentElement).closest("[data-testid=stElementContainer]").style.display = "none";
    useKey(data.seal);
    takeAcknowledgements(JSON.parse(data.kept));
    return data.outside ? stayOutside(data.outside, setTriggerValue) : undefined;
  }
  if (!boxes.has(parentElement)) boxes.set(parentElement, begin(parentElement, data));
  const box = boxes.get(parentElement);
  box.tell = (typed) => setStateValue("typed", typed);
  useKey(data.seal);
  const label = parentElement.querySelector("label");
  label.textContent = data.label;
  if (data.heads) {
    label.parentElement.setAttribute("role", "heading");
    label.parentElement.setAttribute("aria-level", "2");
  }
  box.area.disabled = data.disabled;
  box.area.rows = data.rows;
  return box.end;
}

// The one piece on every screen. The journal is "plain", "open" behind its lock, "shut", or "gone" for good.
function stayOutside(is, setTriggerValue) {
  const lookAgain = () => setTriggerValue("again", Date.now());
  const tabs = (page.tabs ??= new BroadcastChannel("notes"));
  if (is !== page.was) page.held = null;
  const isNews = page.isNews || (is !== page.was && (is === "gone" || (is === "open" && page.was === "plain")));
  if (isNews) tabs.postMessage("look again");
  page.isNews = false;
  page.isShut = is === "shut" || is === "gone";
  if (page.isShut) shut(is === "gone");
  page.was = is;
  // Another tab has just changed the lock, erased or forgotten: what stands here is sent, and this tab meets it too.
  tabs.onmessage = () => {
    page.boxes.forEach((send) => send());
    lookAgain();
  };
  return watch(lookAgain);
}

// After a restart of the workbook the page connects again, and may wait for its next run for ever.
function watch(lookAgain) {
  const app = document.querySelector("[data-testid=stApp]");
  const state = () => app.getAttribute("data-test-connection-state");
  page.watching?.disconnect();
  page.watching = new MutationObserver(() => {
    const is = state();
    if (is === "CONNECTED" && page.wasApart) lookAgain();
    page.wasApart = is !== "CONNECTED";
  });
  page.watching.observe(app, { attributes: true, attributeFilter: ["data-test-connection-state"] });
  return () => page.watching.disconnect();
}
