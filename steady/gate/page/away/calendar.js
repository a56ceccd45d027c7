// A calendar of the current month, in the language of the browser. Its weeks begin on Monday.
"use strict";
{
  const DAYS = 7;
  const MONDAY = 1;
  // A browser may give its language a name that is none ("C", where the system has no language set).
  const language = (() => {
    try {
      return Intl.getCanonicalLocales(navigator.language)[0] ?? "en";
    } catch {
      return "en";
    }
  })();
  const today = new Date();
  let month = new Date(today.getFullYear(), today.getMonth());

  const written = (date, options) => date.toLocaleDateString(language, options);
  const isToday = (date) => date.toDateString() === today.toDateString();

  const cell = (date) => {
    const made = document.createElement("td");
    if (date.getMonth() === month.getMonth()) made.textContent = date.getDate();
    if (made.textContent && isToday(date)) made.setAttribute("aria-current", "date");
    return made;
  };

  const row = (from, makeCell) => {
    const made = document.createElement("tr");
    const cells = Array.from({ length: DAYS }, (_, day) =>
      makeCell(new Date(from.getFullYear(), from.getMonth(), from.getDate() + day)));
    made.append(...cells);
    return made;
  };

  const heading = (date) => {
    const made = document.createElement("th");
    made.scope = "col";
    made.textContent = written(date, { weekday: "short" });
    return made;
  };

  const draw = () => {
    const shift = (month.getDay() - MONDAY + DAYS) % DAYS;
    const lastDate = new Date(month.getFullYear(), month.getMonth() + 1, 0).getDate();
    const weeks = Math.ceil((shift + lastDate) / DAYS);
    const start = (week) => new Date(month.getFullYear(), month.getMonth(), 1 - shift + week * DAYS);
    document.querySelector("h1").textContent = written(month, { month: "long", year: "numeric" });
    document.querySelector("thead").replaceChildren(row(start(0), heading));
    document.querySelector("tbody").replaceChildren(
      ...Array.from({ length: weeks }, (_, week) => row(start(week), cell)));
  };

  const turn = (months) => {
    month = new Date(month.getFullYear(), month.getMonth() + months);
    draw();
  };

  document.documentElement.lang = language;
  document.querySelector("#before").onclick = () => turn(-1);
  document.querySelector("#after").onclick = () => turn(1);
  draw();
}
