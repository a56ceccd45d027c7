const ASK_AGAIN_MS = 5000;

export default function ({ parentElement, data, setTriggerValue }) {
  const line = parentElement.querySelector(".left");
  const looked = Date.now();
  let asked = -ASK_AGAIN_MS;

  const show = () => {
    const left = data.left - (Date.now() - looked) / 1000;
    const words = left <= data.last ? data.soon : `${Math.ceil(left / 60)} minutes left`;
    if (line.textContent !== words) line.textContent = words;
    if (left > 0 || performance.now() - asked < ASK_AGAIN_MS) return;
    asked = performance.now();
    // What she typed last reaches the workbook only when the box is left.
    document.activeElement?.blur();
    setTriggerValue("closed", true);
  };

  clearInterval(line.ticking);
  line.ticking = setInterval(show, 1000);
  show();
  return () => clearInterval(line.ticking);
}
