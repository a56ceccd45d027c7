// Streamlit marks the link of the screen she is on. Most screens have none: here the door they stand behind is marked,
// and in a switch the view that is shown, for the eye (look.css) and for a screen reader.
const HERE = "aria-current";
const mark = (link, isHere) => {
  if (isHere === (link.getAttribute(HERE) === "page")) return;
  if (isHere) link.setAttribute(HERE, "page");
  else link.removeAttribute(HERE);
};
const markDoors = () => {
  const top = document.querySelector('[class*="st-key-top-of-"]');
  const door = top?.className.match(/st-key-top-of--(\S*)/)?.[1];
  if (door === undefined) return;
  for (const link of document.querySelectorAll('[data-testid="stSidebarNavLink"]')) {
    mark(link, new URL(link.href).pathname === `/${door}`);
  }
  for (const link of document.querySelectorAll(".st-key-views a")) mark(link, link.querySelector("strong") !== null);
};
new MutationObserver(markDoors).observe(document, { childList: true, subtree: true, attributeFilter: ["class"] });
