/* What a page cannot do without a script: where reading goes on, Escape, and choosing in another window. */
"use strict";
(() => {
  document.querySelector("[data-focus], [data-row=fresh]")?.focus();

  document.addEventListener("keydown", event => {
    const way = event.key === "Escape" && event.target.closest("tr")?.querySelector("[data-escape]");
    if (way) {
      location.assign(way.href);
    }
  });

  // in the other window: says what was chosen to the form that opened it
  document.addEventListener("click", event => {
    const choice = event.target.closest("[data-choose]");
    if (choice && opener) {
      const { field, choose, label } = choice.dataset;
      opener.postMessage({ field, choose, label }, location.origin);
      close();
    }
  });

  addEventListener("message", event => {
    if (event.origin !== location.origin || typeof event.data?.field !== "string") {
      return;
    }
    const field = [...document.querySelectorAll("[data-field]")].find(one => one.dataset.field === event.data.field);
    const [shown, kept] = ["_input", "_hinput"].map(end => field?.querySelector(`input[id$="${end}"]`));
    if (shown && kept) {
      shown.value = event.data.label;
      kept.value = event.data.choose;
      // else the component takes the text for one that was typed and belongs to nothing, and empties the field
      PrimeFaces.getWidgetById(shown.id.slice(0, -"_input".length)).currentItems = [event.data.label];
      shown.focus();
    }
  });
})();
