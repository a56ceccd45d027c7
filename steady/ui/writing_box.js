const SHELF = "steady words ";
const PAUSE = 400;
const PAUSE_WITHOUT_MIRROR = 150;
const LONGEST = 450;
const LONGEST_WITHOUT_MIRROR = 350;
const ASK_AGAIN = 2000;
const SELDOM = 60000;

// Shared by all boxes of this page: what stands in them, and which words the workbook has on its disk.
const page = (window.steadyWords ??= { standing: new Map(), kept: new Map() });
const boxes = new WeakMap();

const onShelf = (name) => {
  try {
    return JSON.parse(localStorage.getItem(SHELF + name));
  } catch {
    return null; // Some browsers shut this store.
  }
};
const clearShelf = (name) => {
  try {
    localStorage.removeItem(SHELF + name);
  } catch {
    // Nothing can lie there, then.
  }
};
// With a lock nothing readable may stay there, not even of a form that is not on the screen.
const clearAllShelves = () => {
  try {
    Object.keys(localStorage).filter((key) => key.startsWith(SHELF)).forEach((key) => localStorage.removeItem(key));
  } catch {
    // Nothing can lie there, then.
  }
};
// Locked, or deleted: this page holds no word any more either.
const forgetAll = () => {
  clearAllShelves();
  page.standing.clear();
};
const isKept = (name, seq) => seq <= (page.kept.get(name) ?? 0);
const newest = (...all) => all.filter(Boolean).reduce((one, other) => (other.seq > one.seq ? other : one));

function keptNow(kept) {
  for (const [name, seq] of Object.entries(kept)) {
    if (!isKept(name, seq)) page.kept.set(name, seq);
    if ((onShelf(name)?.seq ?? Infinity) <= seq) clearShelf(name);
  }
}

function begin(parentElement, data) {
  const area = parentElement.querySelector("textarea");
  const box = { area, sent: 0, again: ASK_AGAIN };

  const grow = () => {
    if (CSS.supports("field-sizing", "content")) return;
    area.style.height = "auto";
    area.style.height = `${area.scrollHeight + 2}px`;
  };
  // Written before anything else can happen to this page; false where the browser would not take it.
  const putOnShelf = () => {
    if (!box.mirror) return false;
    try {
      localStorage.setItem(SHELF + box.name, JSON.stringify({ seq: box.seq, text: area.value }));
      return true;
    } catch {
      return false;
    }
  };
  const send = () => {
    clearTimeout(box.pausing);
    clearTimeout(box.asking);
    box.since = null;
    if (isKept(box.name, box.seq)) return;
    box.sent += 1;
    box.tell({ seq: box.seq, text: area.value, times: box.sent });
    // The workbook may be starting anew just now: until it says that the words are kept, they are sent again.
    box.asking = setTimeout(send, box.again);
    box.again = Math.min(SELDOM, box.again * 2);
  };
  const typed = () => {
    box.seq = Math.max(Date.now(), box.seq + 1);
    page.standing.set(box.name, { seq: box.seq, text: area.value });
    const isSafe = putOnShelf();
    grow();
    box.again = ASK_AGAIN;
    box.since ??= Date.now();
    clearTimeout(box.pausing);
    // Sent while she types on as well: should the whole computer stop, the browser's own copy may be gone with it.
    const [pause, longest] = isSafe ? [PAUSE, LONGEST] : [PAUSE_WITHOUT_MIRROR, LONGEST_WITHOUT_MIRROR];
    box.pausing = setTimeout(send, Math.max(0, Math.min(pause, box.since + longest - Date.now())));
  };
  area.addEventListener("input", typed);
  area.addEventListener("blur", send);
  addEventListener("pagehide", send);
  box.end = () => {
    removeEventListener("pagehide", send);
    clearTimeout(box.pausing);
    clearTimeout(box.asking);
    boxes.delete(parentElement);
    if (page.isShut) page.standing.delete(box.name);
  };

  const mirrored = data.mirror ? onShelf(data.box) : clearShelf(data.box);
  const found = newest({ seq: data.seq, text: data.text }, mirrored, page.standing.get(data.box));
  Object.assign(box, { name: data.box, seq: found.seq });
  area.value = found.text;
  box.pausing = setTimeout(send, 0);
  requestAnimationFrame(grow);
  return box;
}

export default function ({ parentElement, data, setStateValue, setTriggerValue }) {
  if (data.kept) {
    // Nothing to see here, and no room taken: Streamlit puts a gap around every element.
    (parentElement.host ?? parentElement).closest("[data-testid=stElementContainer]").style.display = "none";
    keptNow(JSON.parse(data.kept));
    if (data.mirror === false) clearAllShelves();
    if ("shut" in data) page.isShut = data.shut;
    if (page.isShut) forgetAll();
    return data.watch ? watch(setTriggerValue) : undefined;
  }
  if (!boxes.has(parentElement)) boxes.set(parentElement, begin(parentElement, data));
  const box = boxes.get(parentElement);
  Object.assign(box, { mirror: data.mirror, tell: (typed) => setStateValue("typed", typed) });
  parentElement.querySelector("label").textContent = data.label;
  box.area.disabled = data.disabled;
  box.area.rows = data.rows;
  return box.end;
}

// After a restart of the workbook the page connects again, and may wait for its next run for ever.
function watch(setTriggerValue) {
  const app = document.querySelector("[data-testid=stApp]");
  const state = () => app.getAttribute("data-test-connection-state");
  page.watching?.disconnect();
  page.watching = new MutationObserver(() => {
    const is = state();
    if (is === "CONNECTED" && page.wasApart) setTriggerValue("again", Date.now());
    page.wasApart = is !== "CONNECTED";
  });
  page.watching.observe(app, { attributes: true, attributeFilter: ["data-test-connection-state"] });
  return () => page.watching.disconnect();
}
