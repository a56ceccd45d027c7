// After a restart of the workbook the page connects again, and may wait for its next run for ever: its fragments
// are strangers to the new program, which drops what they send without a word. So one piece outside them speaks up.
export default function ({ parentElement, setTriggerValue }) {
  (parentElement.host ?? parentElement).closest("[data-testid=stElementContainer]").style.display = "none";
  const app = document.querySelector("[data-testid=stApp]");
  const page = (window.notesConnection ??= { wasApart: false });
  page.watching?.disconnect();
  page.watching = new MutationObserver(() => {
    const isConnected = app.getAttribute("data-test-connection-state") === "CONNECTED";
    if (isConnected && page.wasApart) setTriggerValue("again", Date.now());
    page.wasApart = !isConnected;
  });
  page.watching.observe(app, { attributes: true, attributeFilter: ["data-test-connection-state"] });
  return () => page.watching.disconnect();
}
