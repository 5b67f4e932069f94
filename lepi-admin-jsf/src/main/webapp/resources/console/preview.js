/* What is being written is shown as a mail while it is written. */
"use strict";
(() => {
  const form = document.querySelector("[data-preview]");
  const button = form && form.querySelector("[data-previews]");
  if (!button) {
    return;
  }
  let waiting;
  const show = () => form.requestSubmit(button);
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, 500);
  });
  show();
})();
