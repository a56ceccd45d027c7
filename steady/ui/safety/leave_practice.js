export default function ({ parentElement }) {
  const status = parentElement.querySelector("[role=status]");
  parentElement.querySelector("button").onclick = () => {
    status.textContent = `That's how it looks. Now tap Leave itself. To come back, open ${location.origin} again.`;
    window.dispatchEvent(new Event("practise-leaving"));
  };
}
