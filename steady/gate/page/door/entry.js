// Keeps what only our own page can read, and takes the place of the address that held the key.
"use strict";
{
  const way = document.querySelector("a").href;
  try {
    localStorage.setItem("page", document.body.dataset.page);
    location.replace(way);
  } catch {
    location.replace("/closed");
  }
}
