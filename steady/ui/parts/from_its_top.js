let shown;

// Each stage of a step begins at the top, and the keyboard goes on there: the button that was pressed is gone.
export default function ({ data }) {
  const isNew = shown !== undefined && shown !== data.at;
  shown = data.at;
  if (!isNew) return;
  const main = document.querySelector('[data-testid="stMain"]');
  main.scrollTo({ top: 0, behavior: "instant" });
  setTimeout(() => {
    const title = main.querySelector("h1");
    if (document.activeElement !== document.body || !title) return;
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
  }, 300);
}
