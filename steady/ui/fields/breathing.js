const CYCLE = 10000;
const EACH = 5000;
const PRESSES = ["pointerdown", "click"];
const clock = (seconds) => Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
const spoken = (seconds) => {
  const parts = [[Math.floor(seconds / 60), "minute"], [seconds % 60, "second"]].filter(([number]) => number);
  return parts.map(([number, unit]) => `${number} ${unit}${number === 1 ? "" : "s"}`).join(" and ") || "a moment";
};
const timers = new WeakMap();

function begin(parentElement) {
  const find = (name) => parentElement.querySelector(name);
  const timer = { box: find(".box"), circle: find(".circle"), cue: find(".cue"), left: find(".left"), said: find(".said"),
    button: find("button"), before: 0, told: null, running: false };

  // Two clocks, and the longer one is believed: the wall's runs on in sleep, the other cannot be set back.
  timer.passed = () => timer.running
    ? Math.min(timer.length * 1000, Math.max(0, Date.now() - timer.wall, performance.now() - timer.counter)) : 0;
  timer.done = () => timer.before + Math.floor(timer.passed() / 1000);

  timer.tell = () => {
    if (timer.done() > 0 && timer.done() !== timer.told) timer.send(timer.told = timer.done());
  };
  timer.start = () => {
    Object.assign(timer, { running: true, toldAt: 0, length: timer.chosen, wall: Date.now(), counter: performance.now() });
    timer.box.classList.toggle("breathing", timer.cues.length > 0);
    timer.said.textContent = `It keeps going for ${spoken(timer.length)} and ends by itself.`;
    timer.tick = setInterval(timer.show, 200);
    timer.show();
  };
  timer.stop = () => {
    timer.before = timer.done();
    timer.running = false;
    clearInterval(timer.tick);
    timer.box.classList.remove("breathing");
    timer.said.textContent = `You took ${spoken(timer.before)}.`;
    timer.show();
    timer.tell();
  };
  timer.show = () => {
    const passed = timer.passed();
    if (timer.running && passed >= timer.length * 1000) return timer.stop();
    const left = timer.running ? timer.length - Math.floor(passed / 1000) : timer.chosen;
    timer.box.style.setProperty("--passed", timer.running ? passed / 1000 / timer.length : 0);
    timer.left.textContent = timer.running ? `${clock(left)} left` : clock(left);
    timer.button.textContent = timer.running ? "Stop" : timer.before ? "Start again" : "Start";
    keepInStep(passed);
    // For screen_blur.js: she looks at it, though her hands are still.
    if (timer.running) document.dispatchEvent(new Event("looked-at"));
    // Told now and then as well: what is told in the moment she leaves the screen may come too late.
    if (timer.running && passed - timer.toldAt >= EACH) { timer.toldAt = passed; timer.tell(); }
    const at = passed % CYCLE;
    timer.cue.textContent = timer.running && timer.cues.length ? timer.cues[at < 3000 ? 0 : at < 4000 ? 1 : 2] : "";
  };
  // In a tab that was hidden, or after sleep, the circle may have stood still while time went on.
  const keepInStep = (passed) => {
    for (const motion of timer.circle.getAnimations()) {
      const off = Math.abs((motion.currentTime % CYCLE) - (passed % CYCLE));
      if (Math.min(off, CYCLE - off) > 400) motion.currentTime = passed;
    }
  };
  timer.button.onclick = () => (timer.running ? timer.stop() : timer.start());
  // Whatever she presses next, the time she gave so far is told first, so that it is saved with it.
  timer.onPress = () => timer.running && timer.tell();
  for (const press of PRESSES) document.addEventListener(press, timer.onPress, true);
  return timer;
}

export default function ({ parentElement, data, setStateValue }) {
  const isNew = !timers.has(parentElement);
  if (isNew) timers.set(parentElement, begin(parentElement));
  const timer = timers.get(parentElement);
  Object.assign(timer, { chosen: data.seconds, cues: data.cues, send: (seconds) => setStateValue("done", seconds) });
  timer.box.classList.toggle("still", data.cues.length === 0);
  if (isNew && data.done) {
    timer.before = timer.told = data.done;
    timer.said.textContent = `You took ${spoken(data.done)}.`;
  }
  timer.show();
  return () => {
    clearInterval(timer.tick);
    for (const press of PRESSES) document.removeEventListener(press, timer.onPress, true);
    timers.delete(parentElement);
  };
}
