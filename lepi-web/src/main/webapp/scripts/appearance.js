// Runs before the page is drawn, so that a chosen appearance does not flash. Not a module for that reason.
(() => {
  const key = "lepi.appearance";

  /** The stored choice; browsers that forbid storage follow the system. */
  const stored = () => {
    try {
      return localStorage.getItem(key) ?? "system";
    } catch {
      return "system";
    }
  };

  const store = (choice) => {
    try {
      localStorage.setItem(key, choice);
    } catch {
      // The choice then lasts as long as the page.
    }
  };

  document.documentElement.dataset.appearance = stored();

  document.addEventListener("DOMContentLoaded", () => {
    const choices = document.getElementById("appearance");
    choices.querySelector(`[value="${CSS.escape(stored())}"]`)?.click();
    choices.addEventListener("change", ({ target }) => {
      document.documentElement.dataset.appearance = target.value;
      store(target.value);
    });
    choices.hidden = false;
  });
})();
