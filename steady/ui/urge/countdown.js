const WIDTH = 2400;
const DEPTH = 120;
const CRESTS = 4;
const ASK_AGAIN_MS = 5000;

// Two equal halves, so that drifting by one half brings the first picture back without a seam.
function swell(height) {
  const step = WIDTH / CRESTS / 4;
  let path = `M0 ${height}`;
  for (let n = 0; n < CRESTS * 2; n += 1) {
    path += ` q ${step} ${n % 2 ? -height : height} ${step * 2} 0`;
  }
  return `${path} V ${DEPTH} H 0 Z`;
}

function spoken(say, seconds) {
  return say.replace("{minutes}", Math.floor(seconds / 60)).replace("{seconds}", seconds % 60);
}

export default function ({ parentElement, data, setTriggerValue }) {
  const box = parentElement.querySelector(".wait");
  const find = (name) => box.querySelector(name);
  const looked = { wall: Date.now(), counter: performance.now() };
  let asked = -ASK_AGAIN_MS;

  // The counter stands still while the computer sleeps, and the clock can be set back: the longer one is believed.
  const secondsSince = () => Math.max(0, Date.now() - looked.wall, performance.now() - looked.counter) / 1000;
  const say = (place, words) => { if (place.textContent !== words) place.textContent = words; };

  const show = () => {
    const left = Math.max(0, data.left - secondsSince());
    const done = data.planned - left;
    say(find(".left"), spoken(data.say, Math.ceil(left)));
    say(find(".prompt"), data.prompts[Math.floor(done / data.each) % data.prompts.length]);
    find(".boat").style.left = `${4 + 92 * (data.planned ? done / data.planned : 1)}%`;
    // For screen_blur.js: she looks at it, though her hands are still.
    if (left > 0) document.dispatchEvent(new Event("looked-at"));
    // Asked again until the screen changes, since the workbook may just be starting anew.
    if (left === 0 && performance.now() - asked >= ASK_AGAIN_MS) {
      asked = performance.now();
      setTriggerValue("over", true);
    }
  };

  find(".far path").setAttribute("d", swell(36));
  find(".near path").setAttribute("d", swell(30));
  clearInterval(box.ticking);
  box.ticking = setInterval(show, 500);
  show();
  return () => clearInterval(box.ticking);
}
