// Has the browser let go of all it kept of this address, once (steady/gate/door.py tells it to). Two things come back:
// the mark by which the workbook knows its own page, and the calendar that Leave opens.
const MARK = "page";
const CALENDAR = ["/calendar", "/calendar.js"];

const letGo = async () => {
  const mark = localStorage.getItem(MARK);
  try {
    await fetch("/steady/gone");
  } finally {
    localStorage.setItem(MARK, mark);
  }
  for (const file of CALENDAR) fetch(file, { cache: "reload" }).catch(() => {});
};

export default function ({ parentElement }) {
  parentElement.gone ??= letGo().catch(() => {});
}
