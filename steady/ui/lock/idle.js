const SIGNS = ["keydown", "pointerdown", "pointermove", "wheel", "touchstart", "input"];
const SEND_FIRST_MS = 400;
const ASK_AGAIN_MS = 5000;

export default function ({ data, setTriggerValue }) {
  const limit = data.seconds * 1000;
  let last = Date.now();
  let told = last;
  let asked = 0;
  // Once the time is over, as after the computer slept, coming back opens nothing.
  const noticed = () => {
    if (Date.now() - last < limit) last = Date.now();
  };

  // Under the white cover of Leave, also while the workbook does not answer, until the lock screen stands there.
  let hidden = false;
  const hide = (wanted) => {
    hidden = wanted;
    document.documentElement.classList.toggle("leave-now", wanted);
  };

  const look = () => {
    const now = Date.now();
    if (now - last >= limit) hide(true);
    if (now - last >= limit && now - asked >= ASK_AGAIN_MS) {
      asked = now;
      // What she typed last reaches the workbook only when the box is left.
      document.activeElement?.blur();
      setTimeout(() => setTriggerValue("idle", true), SEND_FIRST_MS);
    } else if (last > told && now - told >= limit / 3) {
      // While she types and saves nothing, the workbook would think that nobody is there.
      told = now;
      setTriggerValue("active", true);
    }
  };

  SIGNS.forEach((sign) => document.addEventListener(sign, noticed, { capture: true, passive: true }));
  // A tab that was out of sight, or a computer that slept, shows nothing even for the moment until the next tick.
  document.addEventListener("visibilitychange", look);
  const ticking = setInterval(look, Math.min(1000, limit / 5));
  return () => {
    clearInterval(ticking);
    document.removeEventListener("visibilitychange", look);
    if (hidden) hide(false);
    SIGNS.forEach((sign) => document.removeEventListener(sign, noticed, { capture: true }));
  };
}
