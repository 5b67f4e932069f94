/** How taxa are written. */
import { hasWords, say, text } from "./words.js";

const italic = new Set(["genus", "subgenus", "species", "subspecies", "variety", "form"]);

/** The scientific name as an element: Latin, and in italics from the genus down, as the codes of nomenclature do. */
export function nameOf({ scientificName, rank }) {
  const element = document.createElement(italic.has(rank) ? "i" : "span");
  element.lang = "la";
  element.className = "taxon";
  element.textContent = scientificName;
  return element;
}

/** The rank's name in the page's language, or as the server calls it. */
export const rankOf = ({ rank }) => (hasWords(`rank.${rank}`) ? text(`rank.${rank}`) : rank);

/** The lineage from the top, one step after the other. */
export function lineageOf(taxa) {
  return taxa.map(nameOf).reduce((above, name) => say("answer.lineage-step", { above, name }));
}
