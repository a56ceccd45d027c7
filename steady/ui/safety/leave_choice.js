// The choice stays in this browser, under a word that says nothing; gate/page/quick_exit.js reads it there, Python never does.
const KEPT_AS = "away";
const OTHERWISE = "calendar";

const chosen = () => {
  try {
    return localStorage.getItem(KEPT_AS) ?? OTHERWISE;
  } catch {
    return OTHERWISE;
  }
};

const choose = (place, status) => {
  try {
    localStorage.setItem(KEPT_AS, place);
  } catch {
    status.textContent = "This browser won't remember what you pick here, so Leave shows the calendar.";
  }
};

export default function ({ parentElement }) {
  const status = parentElement.querySelector("[role=status]");
  const places = [...parentElement.querySelectorAll("input")];
  for (const place of places) {
    place.checked = place.value === chosen();
    place.onchange = () => choose(place.value, status);
  }
}
