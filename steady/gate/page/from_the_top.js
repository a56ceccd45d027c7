// A screen opens at its top. Streamlit leaves the page scrolled to where the screen before it was left.
let shown = location.pathname;
const toTheTop = () => {
  if (shown === location.pathname) return;
  shown = location.pathname;
  document.querySelector('[data-testid="stMain"]')?.scrollTo({ top: 0, behavior: "instant" });
};
new MutationObserver(toTheTop).observe(document, { childList: true, subtree: true });
