// Keeps when the reader last acted and when the page last changed, both in milliseconds since it was opened.
(() => {
  const watched = { acted: 0, changed: 0 };
  window.watched = watched;
  const change = () => { watched.changed = performance.now(); };
  const act = () => { watched.acted = performance.now(); };
  new MutationObserver(change).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  for (const kind of ["keydown", "click"]) addEventListener(kind, act, true);
})();
