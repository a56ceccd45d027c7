// A browser notes what stands in a field, to bring it back after a crash: a line, a choice, the name of a file, and a
// passphrase that is being looked at. All that lies in its files as it is. A field with this mark is left out.
"use strict";
{
  const OTHERS = ":is(input, textarea, select):not([autocomplete=off], [type=password], [type=hidden])";
  const quieten = () => {
    for (const field of document.querySelectorAll(OTHERS)) field.setAttribute("autocomplete", "off");
  };
  const watched = { childList: true, subtree: true, attributeFilter: ["type", "autocomplete"] };
  new MutationObserver(quieten).observe(document, watched);
}
