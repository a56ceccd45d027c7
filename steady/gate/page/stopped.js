// Says that the workbook has stopped, or is not there yet after the computer slept, and takes nothing from her hands:
// she may be in mid-sentence. Streamlit's own dialog is kept shut by steady/gate/start_page.py.
"use strict";
{
  const PATIENCE = 3000;
  const WORDS = "The workbook has stopped. Everything you saved is safe. Leave this page open and start the workbook again, "
    + "and then this page will pick up by itself.";

  const ANEW = "The workbook was restarted. Everything you saved is safe, and this page keeps what's on it, so leave it "
    + "open. To go on here, start the workbook again, the way you did the first time. It'll open in a new tab, and then "
    + "this page will pick up by itself. If it opens in a different browser, copy the address it shows when it starts "
    + "into a new tab in this one.";

  const line = document.createElement("p");
  line.className = "stopped-line";
  line.setAttribute("role", "status");
  let wasThere = false;
  let clock;

  // A workbook that is there and no longer knows this browser has a new key, which is brought by a start alone.
  const wordsFor = async () => {
    try {
      const headers = { "x-page": localStorage.getItem("page") ?? "" };
      const { status } = await fetch("/steady/page", { headers, signal: AbortSignal.timeout(PATIENCE) });
      return status === 403 ? ANEW : WORDS;
    } catch {
      return WORDS;
    }
  };
  const say = async () => {
    const words = await wordsFor();
    // The same words set again would be read aloud again.
    if (clock && line.textContent !== words) line.textContent = words;
  };

  const look = () => {
    const app = document.querySelector("[data-testid=stApp]");
    if (app?.getAttribute("data-test-connection-state") === "CONNECTED") {
      wasThere = true;
      clearInterval(clock);
      clock = undefined;
      line.textContent = "";
    } else if (wasThere) {
      clock ??= setInterval(say, PATIENCE);
    }
  };

  new MutationObserver(look).observe(document, { subtree: true, attributeFilter: ["data-test-connection-state"] });
  document.addEventListener("readystatechange", () => document.body.append(line), { once: true });
}
