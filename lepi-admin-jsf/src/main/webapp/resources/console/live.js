/* Jobs change on the page as they change on the servers. Without this, the page is read again by hand. */
"use strict";
(() => {
  const live = document.querySelector("[data-live]");
  if (!live || !window.EventSource) {
    return;
  }
  const words = live.dataset;
  const says = live.querySelector("[data-says]");
  const counts = live.querySelector("[data-counts]");
  const again = live.querySelector("[data-again]");
  const language = document.documentElement.lang;
  const percent = new Intl.NumberFormat(language === "en" ? "en-GB" : language + "-CH",
    { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const word = (state) => words["state" + state[0].toUpperCase() + state.slice(1)] || state;
  const cell = (row, column) => row.querySelector(`[data-column="${column}"]`);
  let source = null;

  const set = (row, column, text) => {
    const found = cell(row, column);
    if (!found || found.textContent.trim() === text) {
      return false;
    }
    found.textContent = text;
    return true;
  };

  const update = (job) => {
    const row = document.querySelector(`[data-id="${job.id}"]`);
    if (!row) {
      again.hidden = again.hidden && words.list !== "1";
      return "";
    }
    const changed = set(row, "state", word(job.state));
    if (job.total > 0) {
      set(row, "progress", percent.format(job.done / job.total));
    }
    if (job.attempt > 0) {
      set(row, "attempt", String(job.attempt));
      set(row, "node", job.node);
    }
    if (changed) {
      again.hidden = false;
    }
    return changed ? `${row.dataset.title}: ${word(job.state)}` : "";
  };

  const hear = (event) => {
    const news = JSON.parse(event.data);
    counts.textContent = words.counts.replace("{0}", news.waiting).replace("{1}", news.running);
    const said = news.jobs.map(update).filter((sentence) => sentence);
    if (said.length > 0) {
      says.textContent = said.slice(0, 3).join(". ");
    }
  };

  const open = () => {
    if (!source && !document.hidden) {
      source = new EventSource(words.live);
      source.addEventListener("jobs", hear);
      source.addEventListener("error", () => {
        if (source && source.readyState === EventSource.CLOSED) { // refused: too many listen, or nobody has been here for long
          source = null;
          counts.textContent = words.ended;
          again.hidden = false;
        }
      });
    }
  };
  const close = () => {
    if (source) {
      source.close();
      source = null;
    }
  };
  document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
  window.addEventListener("pagehide", close);
  // the page is as fresh as it can be: what it loads comes first
  window.addEventListener("load", () => setTimeout(open, 1000));
})();
