// Cookies know no port: another program of this computer, in a port of its own, could be sent ours. What the browser
// keeps in localStorage belongs to this port alone, so the socket is opened with that as well. It is read each time, for
// a page left open over a new start goes on as soon as she has come in again in another tab.
"use strict";
{
  const Socket = window.WebSocket;
  const shut = () => location.replace("/closed");
  const ours = () => {
    try {
      return localStorage.getItem("page") ?? "";
    } catch {
      return "";
    }
  };

  let wasOpen = false;
  // A page that is open may hold words: it stays, whatever the workbook answers.
  const look = async () => {
    if (wasOpen) return;
    const { status } = await fetch("/steady/page", { headers: { "x-page": ours() } });
    if (status === 403 && !wasOpen) shut();
  };

  window.WebSocket = class extends Socket {
    constructor(address, protocols = []) {
      super(address, [protocols, ours() ? `page.${ours()}` : []].flat());
      this.addEventListener("open", () => { wasOpen = true; });
      this.addEventListener("close", () => look().catch(() => {}));
    }
  };
  if (!ours()) shut();
}
