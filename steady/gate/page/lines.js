// A line she writes in is sent after a short pause, or when she leaves it. When the page goes, she leaves it too.
"use strict";
{
  const send = () => document.activeElement?.blur();
  // The first comes a moment earlier, while the line to the workbook is surely open; not every browser lets it come.
  addEventListener("beforeunload", send);
  addEventListener("pagehide", send);
}
