// Says that the workbook has stopped, or is not there yet after the computer slept, and takes nothing from her hands:
// she may be in mid-sentence. Streamlit's own dialog is kept shut by steady/gate/start_page.py.
"use strict";
{
  const PATIENCE = 3000;
  const WORDS = "The workbook has stopped. All you saved is safe. Leave this page open and start the workbook again: "
    + "then the page goes on by itself.";

  const line = document.createElement("p");
  line.className = "stopped-line";
  line.setAttribute("role", "status");
  let wasThere = false;
  let clock;

  const look = () => {
    const app = document.querySelector("[data-testid=stApp]");
    if (app?.getAttribute("data-test-connection-state") === "CONNECTED") {
      wasThere = true;
      clearTimeout(clock);
      clock = undefined;
      line.textContent = "";
    } else if (wasThere) {
      clock ??= setTimeout(() => { line.textContent = WORDS; }, PATIENCE);
    }
  };

  new MutationObserver(look).observe(document, { subtree: true, attributeFilter: ["data-test-connection-state"] });
  document.addEventListener("readystatechange", () => document.body.append(line), { once: true });
}
