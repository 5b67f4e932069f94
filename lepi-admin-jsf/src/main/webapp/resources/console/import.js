/* Shows how far an import is, and reads the page again once it has ended. Without this, the page is read again by hand. */
"use strict";
(() => {
  const bar = document.querySelector("[data-import]");
  const until = Date.now() + 30 * 60 * 1000; // a page that waits is no sign of somebody at the screen
  const ask = async () => {
    if (Date.now() > until) {
      return;
    }
    if (!document.hidden) {
      const answer = await fetch(bar.dataset.import, { redirect: "error" }).catch(() => null);
      if (answer && answer.ok) {
        const progress = await answer.json();
        if (!progress.busy) {
          location.reload();
          return;
        }
        bar.value = progress.done;
      } else if (answer) {
        return;
      }
    }
    setTimeout(ask, 1000);
  };
  setTimeout(ask, 500);
})();
