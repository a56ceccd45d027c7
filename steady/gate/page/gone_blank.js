// Streamlit takes the whole page away when one of its pieces fails, and leaves it blank. Then it is loaded anew: what
// she typed waits in the draft and in the browser's own sealed copy.
"use strict";
{
  const PATIENCE = 1000;
  // A page that fails each time is not loaded anew without end, one after the other.
  const REST = 4000;

  const comeBack = async (root) => {
    try {
      // Where nobody answers there is nothing to load, and the browser would show an error of its own.
      await fetch("/steady/page", { signal: AbortSignal.timeout(PATIENCE) });
    } catch {
      setTimeout(comeBack, PATIENCE, root);
      return;
    }
    if (!root.childElementCount) location.reload();
  };

  document.addEventListener("DOMContentLoaded", () => {
    const root = document.getElementById("root");
    let clock;
    new MutationObserver(() => {
      clearTimeout(clock);
      if (!root.childElementCount) clock = setTimeout(comeBack, Math.max(PATIENCE, REST - performance.now()), root);
    }).observe(root, { childList: true });
  }, { once: true });
}
