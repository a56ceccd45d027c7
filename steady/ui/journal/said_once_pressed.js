export default function ({ parentElement, data }) {
  const status = parentElement.querySelector("[role=status]");
  const say = (event) => {
    if (event.target.closest?.(`.st-key-${data.pressed}`)) status.textContent = data.said;
  };
  document.addEventListener("click", say);
  return () => document.removeEventListener("click", say);
}
