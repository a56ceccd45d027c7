// Linked by the start page before Streamlit's own code. The whole workbook takes one entry of the tab's history: after
// Leave has replaced that one, Back finds no screen. Always on, because a screen visited before she thinks of being
// private would stand there just the same. The price: Back leaves the workbook; the navigation goes between screens.
"use strict";
{
  history.pushState = history.replaceState.bind(history);

  const plainClick = (event) =>
    event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  const staysHere = (link) =>
    link.origin === location.origin && !link.hasAttribute("download") && ["", "_self"].includes(link.target);

  // A link that nobody took over, such as the anchor beside a heading, would add an entry of its own.
  addEventListener("click", (event) => {
    const link = event.composedPath()[0].closest?.("a[href]");
    if (!link || event.defaultPrevented || !plainClick(event) || !staysHere(link)) return;
    event.preventDefault();
    location.replace(link.href);
  });
}
