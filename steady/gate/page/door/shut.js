// A browser that was let in may come from another site, and then it keeps its cookie to itself: from here it asks again.
// So it does when she has come in by another tab.
"use strict";
{
  const PATIENCE = 10000;
  const LAST = "asked again";
  const again = () => location.replace(location.pathname === "/closed" ? "/" : location.pathname);
  try {
    addEventListener("storage", ({ key, newValue }) => { if (key === "page" && newValue) again(); });
    const isNew = Date.now() - Number(sessionStorage.getItem(LAST)) > PATIENCE;
    if (localStorage.getItem("page") && isNew && location.pathname !== "/closed") {
      sessionStorage.setItem(LAST, Date.now());
      again();
    }
  } catch {
    // A browser that shuts these stores has nothing to ask with.
  }
}
