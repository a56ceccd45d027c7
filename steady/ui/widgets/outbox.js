// The outbox in the browser: words lie here, each state of a box with its sequence number, until the workbook has
// acknowledged that number. A browser keeps the bytes of what a page deletes, often for weeks. So whatever lies here is
// sealed (XSalsa20-Poly1305, by gate/page/tweetnacl), under a name that says nothing, with a key that this page is given
// with each screen and holds in its memory alone. Once the workbook deletes that key, nothing opens those bytes again.
const PLAIN = "steady words ";
const SHELF = "notes ";
const OLDER = "steady sealed ";
const BLOCK = 256;
const NONCE = 24;

// Shared by all boxes of this page: what stands in them, the newest number of each that was acknowledged (`kept`), the
// key to what lies here, marks of the keys it had, and whether the other tabs are still to hear of a new one.
export const page = (window.steadyWords ??= {
  standing: new Map(), kept: new Map(), boxes: new Set(), key: null, met: new Set(), isNews: false,
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
const namesOf = (start) => store((held) => Object.keys(held).filter((name) => name.startsWith(start))) ?? [];
const clear = (name) => store((held) => held.removeItem(name));
const clearAll = (start) => namesOf(start).forEach(clear);

const asBytes = (text) => new TextEncoder().encode(text);
const fromBytes = (bytes) => new TextDecoder().decode(bytes);
const fromText = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
const asText = (bytes) => {
  let signs = "";
  for (let at = 0; at < bytes.length; at += 4096) signs += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return btoa(signs);
};

// The key comes first and has one length, and half of the hash is left out: it tells neither the name nor the key.
const shelfOf = (name) => SHELF + asText(nacl.hash(new Uint8Array([...page.key, ...asBytes(name)])).subarray(0, 30));

function sealed(held) {
  const words = asBytes(JSON.stringify(held));
  // Filled up with blanks, so that its length does not tell each letter.
  const padded = new Uint8Array(Math.ceil(words.length / BLOCK) * BLOCK).fill(32);
  padded.set(words);
  const nonce = nacl.randomBytes(NONCE);
  return asText(nonce) + asText(nacl.secretbox(padded, nonce, page.key));
}

function unsealed(shelf, key) {
  return store((kept) => {
    const bytes = fromText(kept.getItem(shelf));
    return JSON.parse(fromBytes(nacl.secretbox.open(bytes.subarray(NONCE), bytes.subarray(0, NONCE), key)));
  });
}

// What lies there is { name, seq, text }.
export const fromShelf = (name) => (page.key ? unsealed(shelfOf(name), page.key) : null);

// Written before anything else can happen to this page; false where the browser must not, or would not, take it.
export const putOnShelf = ({ name, seq }, text) =>
  Boolean(page.key) && Boolean(store((held) => held.setItem(shelfOf(name), sealed({ name, seq, text })) ?? true));

const takeOver = (held, from) => {
  if (fromShelf(held.name)?.seq >= held.seq || putOnShelf(held, held.text)) clear(from);
};

// With another key than the one so far, what waits here is sealed anew. A box that is drawn once more with what it had
// may still bring an old one.
export function useKey(seal) {
  if (!seal || !window.nacl) return;
  const key = fromText(seal);
  const mark = asText(nacl.hash(key));
  if (page.met.has(mark)) return;
  const before = page.key;
  page.met.add(mark);
  page.key = key;
  for (const shelf of before ? namesOf(SHELF) : []) {
    const held = unsealed(shelf, before);
    if (held) takeOver(held, shelf);
  }
  // An older version of the workbook, without a lock, let words lie here as they were.
  for (const shelf of namesOf(PLAIN)) {
    const held = store((kept) => JSON.parse(kept.getItem(shelf)));
    if (held) takeOver({ ...held, name: shelf.slice(PLAIN.length) }, shelf);
  }
  page.kept.forEach(clearUpTo);
  before?.fill(0);
  page.isNews ||= Boolean(before);
}

// Behind a lock, an older version sealed them in another way.
export const holdsOlder = (older) => Boolean(older && window.crypto?.subtle && namesOf(OLDER + older.shelf).length);

export async function fromOlder({ seal, shelf }, name) {
  const from = OLDER + shelf;
  try {
    const { seq, iv, words } = JSON.parse(localStorage.getItem(from));
    const key = await crypto.subtle.importKey("raw", fromText(seal), "AES-GCM", false, ["decrypt"]);
    const how = { name: "AES-GCM", iv: fromText(iv), additionalData: asBytes(`${shelf} ${seq}`) };
    const held = { name, seq, text: fromBytes(await crypto.subtle.decrypt(how, key, fromText(words))) };
    takeOver(held, from);
    return held;
  } catch {
    clear(from);
    return null;
  }
}

function clearUpTo(seq, name) {
  if (fromShelf(name)?.seq <= seq) clear(shelfOf(name));
}

export function takeAcknowledgements(kept) {
  for (const [name, seq] of Object.entries(kept)) {
    if (!isAcknowledged(name, seq)) page.kept.set(name, seq);
    clearUpTo(seq, name);
  }
}

// Locked, or deleted: this page holds no readable word any more, and no key.
export function shut(isGone) {
  page.standing.clear();
  page.key?.fill(0);
  page.key = null;
  page.met.clear();
  clearAll(PLAIN);
  if (isGone) [SHELF, OLDER].forEach(clearAll);
}
