// Streamlit sets a section of the navigation as a box inside its list, where only items may stand. Here each section
// becomes a group with its heading as its name, so that a screen reader tells them apart.
// While the journal is locked there are no sections, and the same list is a plain one again.
const nameSections = () => {
  const list = document.querySelector('[data-testid="stSidebarNavItems"]');
  if (!list) return;
  if (!list.querySelector("header")) {
    for (const one of [list, ...list.querySelectorAll("li")]) one.removeAttribute("role");
    return;
  }
  list.setAttribute("role", "group");
  for (const item of list.querySelectorAll("li")) item.setAttribute("role", "none");
  for (const header of list.querySelectorAll("header")) {
    header.setAttribute("role", "none");
    header.parentElement.setAttribute("role", "group");
    header.parentElement.setAttribute("aria-label", header.querySelector("p")?.textContent ?? "");
  }
};
new MutationObserver(nameSections).observe(document, { childList: true, subtree: true });
