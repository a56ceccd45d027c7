// A set of scales from 0 to 10, each a real slider, or eleven radio buttons if she wants those. Nothing is answered
// before she touches it: the rail is empty, and a thumb stands only where she put it.
const LOWEST = 0;
const HIGHEST = 10;
const NO_ANSWER = "not answered";
const PAUSE = 150;
const MOVES = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 2, PageDown: -2 };
const ENDS = { Home: LOWEST, End: HIGHEST };
const BACK = ["Delete", "Backspace"];

const sets = new WeakMap();

function begin(parentElement) {
  const find = (what) => parentElement.querySelector(what);
  const set = { find, root: find(".set"), answers: {}, fields: [], seq: -1, sentAt: 0, isNew: false };
  const send = () => {
    clearTimeout(set.waiting);
    if (!set.isNew) return;
    set.isNew = false;
    set.sentAt = Date.now();
    set.tell({ seq: set.seq, answers: set.answers });
  };
  set.answer = (name, value) => {
    if ((set.answers[name] ?? null) === value) return;
    set.answers = { ...set.answers, [name]: value };
    set.seq = Math.max(Date.now(), set.seq + 1);
    set.isNew = true;
    // The first of many at once, and the last of them a moment later: with each the form is drawn once more.
    clearTimeout(set.waiting);
    set.waiting = setTimeout(send, Math.max(0, set.sentAt + PAUSE - Date.now()));
  };
  // Ahead of whatever she presses next: some browsers leave the slider its focus when a button is pressed.
  addEventListener("pointerdown", send, true);
  addEventListener("pagehide", send);
  set.root.addEventListener("focusout", send);
  set.end = () => {
    clearTimeout(set.waiting);
    removeEventListener("pointerdown", send, true);
    removeEventListener("pagehide", send);
    sets.delete(parentElement);
  };
  return set;
}

function asSlider(input, scale) {
  let isHeld = false;
  let isScrolling = false;
  const moved = () => {
    if (isScrolling) scale.show(scale.answer());
    else scale.take(Number(input.value));
  };
  // Wherever it is let go. A tap where 0 is changes nothing, and is an answer all the same.
  const letGo = () => {
    if (!isHeld) return;
    isHeld = false;
    moved();
  };
  input.addEventListener("pointerdown", () => {
    [isHeld, isScrolling] = [true, false];
    addEventListener("pointerup", letGo, { capture: true, once: true });
  });
  // The finger only began here, and scrolls the page.
  input.addEventListener("pointercancel", () => {
    [isHeld, isScrolling] = [false, true];
    moved();
  });
  input.addEventListener("input", () => (isHeld ? scale.show(Number(input.value)) : moved()));
  input.addEventListener("change", moved);
  input.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const [{ key }, from] = [event, scale.answer()];
    isScrolling = false;
    if (BACK.includes(key)) scale.take(null);
    else if (key in ENDS) scale.take(ENDS[key]);
    // The first key leads to where the rail begins, and makes up nothing in the middle.
    else if (key in MOVES) scale.take(from === null ? LOWEST : Math.min(HIGHEST, Math.max(LOWEST, from + MOVES[key])));
    else return;
    event.preventDefault();
  });
  scale.isHeld = () => isHeld;
  scale.stand = (value) => {
    input.value = value ?? LOWEST;
    input.style.setProperty("--value", input.value);
    input.setAttribute("aria-valuetext", value ?? NO_ANSWER);
  };
}

function asButtons(radios, scale, name) {
  for (const radio of radios) {
    radio.name = name;
    radio.addEventListener("click", () => scale.take(radio.value === String(scale.answer()) ? null : Number(radio.value)));
  }
  scale.isHeld = () => false;
  scale.stand = (value) => radios.forEach((radio) => (radio.checked = radio.value === String(value)));
}

function draw(set, { name, label, ...more }, number, { buttons, disabled }) {
  const box = set.find(buttons ? "#buttons" : "#slider").content.cloneNode(true).querySelector(".scale");
  const at = (place) => box.querySelector(`.${place}`);
  const say = (place, words) => {
    Object.assign(at(place), { textContent: words, id: `${place}-${number}`, hidden: !words });
    return `${place}-${number}`;
  };
  for (const named of [box, at("asked")]) named.setAttribute("aria-labelledby", say("label", label));
  const about = Object.entries(more).map(([place, words]) => say(place, words));
  at("asked").setAttribute("aria-describedby", [...about, "ends"].join(" "));
  const inputs = [...box.querySelectorAll("input")];
  const scale = {
    answer: () => set.answers[name] ?? null,
    take: (value) => {
      set.answer(name, value);
      scale.show(value);
    },
    show: (value) => {
      box.classList.toggle("unanswered", value === null);
      at("number").textContent = value ?? "";
      at("back").hidden = value === null || disabled;
      scale.stand(value);
    },
  };
  inputs.forEach((input) => (input.disabled = disabled));
  if (buttons) asButtons(inputs, scale, name);
  else asSlider(inputs[0], scale);
  at("back").setAttribute("aria-label", `Take back: ${label}`);
  at("back").addEventListener("click", () => {
    scale.take(null);
    inputs[0].focus({ preventScroll: true });
  });
  set.root.append(box);
  return scale;
}

export default function ({ parentElement, data, setStateValue }) {
  if (!sets.has(parentElement)) sets.set(parentElement, begin(parentElement));
  const set = sets.get(parentElement);
  set.tell = (moved) => setStateValue("moved", moved);
  // What she did since is on its way, and newer than what comes from there.
  if (data.seq >= set.seq) Object.assign(set, { seq: data.seq, answers: JSON.parse(data.answers) });
  const look = JSON.stringify([data.scales, data.buttons, data.disabled]);
  if (set.look !== look) {
    set.look = look;
    set.root.replaceChildren();
    set.root.classList.toggle("buttons", data.buttons);
    set.scales = JSON.parse(data.scales).map((scale, number) => draw(set, scale, number, data));
  }
  Object.assign(set.find("#ends"), { textContent: data.ends, hidden: !data.ends });
  for (const scale of set.scales) if (!scale.isHeld()) scale.show(scale.answer());
  return set.end;
}
