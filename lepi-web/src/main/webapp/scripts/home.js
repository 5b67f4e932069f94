/** The counts on the home page. Without an answer the page is complete without them. */
import "./account.js";
import { readPublic } from "./api.js";
import { count } from "./formats.js";

const section = document.getElementById("statistics");

try {
  const statistics = await readPublic("/statistics");
  for (const element of section.querySelectorAll("[data-count]")) {
    element.textContent = count(statistics[element.dataset.count]);
  }
  section.hidden = false;
} catch (problem) {
  console.warn("No statistics:", problem.message);
}
