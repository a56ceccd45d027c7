// Streamlit sets a section of the navigation as a box inside its list, where only items may stand. Here each section
// becomes a group with its heading as its name, so that a screen reader tells them apart.
const nameSections = () => {
  const list = document.querySelector('[data-testid="stSidebarNavItems"]:has(header)');
  if (!list) return;
  list.setAttribute("role", "group");
  for (const item of list.querySelectorAll("li")) item.setAttribute("role", "none");
  for (const header of list.querySelectorAll("header")) {
    header.setAttribute("role", "none");
    header.parentElement.setAttribute("role", "group");
    header.parentElement.setAttribute("aria-label", header.querySelector("p")?.textContent ?? "");
  }
};
new MutationObserver(nameSections).observe(document, { childList: true, subtree: true });
