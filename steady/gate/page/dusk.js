// Many computers change from light to dark at dusk. Streamlit then changes its own colours and leaves the charts in
// those of the theme before: their words vanish and empty days glow. Its key R runs the screen anew and tells the theme.
const ANEW = { key: "r", code: "KeyR", keyCode: 82, bubbles: true };
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
  // A moment later, for Streamlit tells the theme it shows, and has to change that first.
  // A key that is not let go of counts once for all.
  setTimeout(() => ["keydown", "keyup"].forEach((kind) => document.dispatchEvent(new KeyboardEvent(kind, ANEW))), 400);
});
