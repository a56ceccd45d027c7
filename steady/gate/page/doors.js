// The navigation says where she is, and a screen opens at its top. All of it follows each change of the page.

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

// What opens the navigation in a narrow window says so in a word; two arrows alone say nothing.
const nameTheMenu = () => {
  const opener = document.querySelector('[data-testid="stExpandSidebarButton"]');
  const button = opener?.matches("button") ? opener : opener?.querySelector("button");
  if (!button || button.querySelector(".menu-name")) return;
  button.setAttribute("aria-label", "Menu");
  const name = document.createElement("span");
  name.className = "menu-name";
  name.textContent = "Menu";
  button.append(name);
};

// Streamlit leaves the page scrolled to where the screen before it was left. A screen is its address and, where several
// stand behind one address, what steady/ui/widgets/from_its_top.js tells.
const shown = {};
const toTheTop = () => {
  const { path, asked, view } = shown;
  Object.assign(shown, { path: location.pathname, asked: location.search, view: document.documentElement.dataset.view });
  const isSamePath = path === shown.path, isSameQuery = asked === shown.asked;
  if (isSamePath && isSameQuery && view === shown.view) return;
  const main = document.querySelector('[data-testid="stMain"]');
  main?.scrollTo({ top: 0, behavior: "instant" });
  // There what was pressed is gone, and the keyboard goes on at the top too; nothing was where the page has just come.
  if (isSamePath && (view !== undefined || !isSameQuery)) setTimeout(toTheTitle, 300, main);
};
const toTheTitle = (main) => {
  const title = main?.querySelector("h1");
  if (document.activeElement !== document.body || !title) return;
  title.tabIndex = -1;
  title.focus({ preventScroll: true });
};

const watched = { childList: true, subtree: true, attributeFilter: ["class", "data-view"] };
new MutationObserver(() => [markDoors, nameTheMenu, toTheTop].forEach((look) => look())).observe(document, watched);

// In a narrow window the navigation lies over the screen: once a screen is chosen there, it goes away by itself.
document.addEventListener("click", (event) => {
  const chosen = event.target.closest?.('[data-testid="stSidebarNavLink"]');
  if (chosen && window.innerWidth < 768) {
    document.querySelector('[data-testid="stSidebarCollapseButton"] button')?.click();
  }
});
