/** A combobox that finds taxa by name, after the ARIA authoring practices: the list is driven from the text field. */
import { read } from "./api.js";
import { count } from "./formats.js";
import { showProblem } from "./messages.js";
import { authenticated } from "./sign-in.js";
import { nameOf, rankOf } from "./taxon.js";
import { say } from "./words.js";

const input = document.getElementById("taxon-search");
const list = document.getElementById("taxon-options");
const status = document.getElementById("taxon-status");
const minLetters = 2;
const pauseMillis = 250;
let chosen = null;
let search = null;

/** The taxon chosen from the list, or null when the text was typed on. */
export const chosenTaxon = () => chosen;

function close() {
  list.hidden = true;
  input.setAttribute("aria-expanded", "false");
  input.removeAttribute("aria-activedescendant");
}

function choose(taxon) {
  chosen = taxon;
  input.value = taxon.scientificName;
  status.replaceChildren(say("prediction.taxon-chosen", { name: nameOf(taxon) }));
  close();
}

function optionOf(taxon, index) {
  const option = document.createElement("li");
  option.id = `taxon-option-${index}`;
  option.role = "option";
  option.ariaSelected = "false";
  const more = [taxon.authorship, rankOf(taxon), taxon.vernacularName].filter(Boolean).join(", ");
  option.append(nameOf(taxon), ` ${more}`);
  option.addEventListener("mousedown", (event) => event.preventDefault());
  option.addEventListener("click", () => choose(taxon));
  return option;
}

function show(taxa, words) {
  list.replaceChildren(...taxa.map(optionOf));
  list.hidden = taxa.length === 0;
  input.setAttribute("aria-expanded", String(taxa.length > 0));
  input.removeAttribute("aria-activedescendant");
  status.replaceChildren(
    taxa.length > 0 ? say("prediction.taxa-found", { count: count(taxa.length) }) : say("prediction.taxa-none", { search: words }),
  );
}

async function find(words, signal) {
  await new Promise((resolve) => setTimeout(resolve, pauseMillis));
  if (signal.aborted) {
    return;
  }
  status.replaceChildren(say("prediction.searching"));
  try {
    const { taxa } = await authenticated(() => read(`/taxa?search=${encodeURIComponent(words)}`, signal));
    if (!signal.aborted) {
      show(taxa, words);
    }
  } catch (problem) {
    if (!signal.aborted) {
      showProblem(status, problem);
    }
  }
}

function move(step) {
  const options = [...list.children];
  const active = options.findIndex(({ ariaSelected }) => ariaSelected === "true");
  const next = active < 0 && step < 0 ? options.length - 1 : (active + step + options.length) % options.length;
  options.forEach((option, index) => {
    option.ariaSelected = String(index === next);
  });
  input.setAttribute("aria-activedescendant", options[next].id);
  options[next].scrollIntoView({ block: "nearest" });
}

const keys = {
  ArrowDown: () => move(1),
  ArrowUp: () => move(-1),
  Enter: () => list.querySelector("[aria-selected=true]")?.click(),
  Escape: close,
};

input.addEventListener("keydown", (event) => {
  if (!list.hidden && keys[event.key]) {
    event.preventDefault();
    keys[event.key]();
  }
});

input.addEventListener("input", () => {
  chosen = null;
  search?.abort();
  close();
  status.replaceChildren();
  const words = input.value.trim();
  if (words.length >= minLetters) {
    search = new AbortController();
    find(words, search.signal);
  }
});

input.addEventListener("blur", close);
