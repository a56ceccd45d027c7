export default function ({ parentElement, data }) {
  parentElement.querySelector("svg").setAttribute("aria-label", data.picture);
  const stretches = data.way.map((words) => {
    const stretch = document.createElement("li");
    stretch.textContent = words;
    return stretch;
  });
  parentElement.querySelector("ol").replaceChildren(...stretches);
}
