// The outbox in the browser: words lie here, each state of a box under its sequence number, until the workbook has
// acknowledged that number. Without a lock they lie there as they are. Behind one they are sealed (AES-GCM), with a key
// that this page is given after unlocking and lets go of when it is shut; the same key comes back with the next
// unlocking. writing_box.py tells the whole of it.
export const SHELF = "steady words ";
export const SEALED = "steady sealed ";

// Shared by all boxes of this page: what stands in them, the newest number of each that was acknowledged (`kept`), and
// the keys to sealed words.
export const page = (window.steadyWords ??= {
  standing: new Map(), kept: new Map(), shelves: new Map(), keys: new Map(), boxes: new Set(),
});
export const isAcknowledged = (name, seq) => seq <= (page.kept.get(name) ?? 0);

// Some browsers shut this store, or have no room: then nothing lies there, and words are sent sooner.
const store = (act) => {
  try {
    return act(localStorage);
  } catch {
    return null;
  }
};
export const read = (key) => store((held) => JSON.parse(held.getItem(key)));
const put = (key, value) => store((held) => held.setItem(key, JSON.stringify(value)) ?? true);
export const clear = (key) => store((held) => held.removeItem(key));
export const clearAll = (start) => store((held) => Object.keys(held).filter((key) => key.startsWith(start)).forEach(clear));
const clearUpTo = (key, seq) => (read(key)?.seq ?? Infinity) <= seq && clear(key);

const asBytes = (text) => new TextEncoder().encode(text);
const asText = (bytes) => btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(""));
const fromText = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

export function keyOf(seal) {
  if (!seal || !window.crypto?.subtle) return null;
  if (!page.keys.has(seal)) {
    page.keys.set(seal, crypto.subtle.importKey("raw", fromText(seal), "AES-GCM", false, ["encrypt", "decrypt"]));
  }
  return page.keys.get(seal);
}

// Written before anything else can happen to this page; false where the browser must not, or would not, take it.
export function putOnShelf(box, text) {
  if (box.mirror) return put(SHELF + box.name, { seq: box.seq, text });
  if (box.key) putSealed(box, text);
  return Boolean(box.key);
}

async function putSealed({ name, shelf, key, seq }, text) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const how = { name: "AES-GCM", iv, additionalData: asBytes(`${shelf} ${seq}`) };
  const words = await crypto.subtle.encrypt(how, await key, asBytes(text));
  // Sealing takes a moment, in which newer words may have come, or the acknowledgement of these.
  if (isAcknowledged(name, seq) || (read(SEALED + shelf)?.seq ?? 0) > seq) return;
  put(SEALED + shelf, { seq, iv: asText(iv), words: asText(words) });
}

export async function unsealed({ shelf, key }) {
  const { seq, iv, words } = read(SEALED + shelf);
  const how = { name: "AES-GCM", iv: fromText(iv), additionalData: asBytes(`${shelf} ${seq}`) };
  return { seq, text: new TextDecoder().decode(await crypto.subtle.decrypt(how, await key, fromText(words))) };
}

export function takeAcknowledgements(kept) {
  for (const [name, seq] of Object.entries(kept)) {
    if (!isAcknowledged(name, seq)) page.kept.set(name, seq);
    clearUpTo(SHELF + name, seq);
    if (page.shelves.has(name)) clearUpTo(SEALED + page.shelves.get(name), seq);
  }
}

// Locked, or deleted: this page holds no readable word any more, and no key.
export function shut(isGone) {
  page.standing.clear();
  page.keys.clear();
  if (isGone) clearAll(SEALED);
}
