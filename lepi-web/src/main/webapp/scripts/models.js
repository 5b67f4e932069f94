/** The choice of the model, with what it knows and under which licence. */
import { read } from "./api.js";
import { count } from "./formats.js";
import { showProblem } from "./messages.js";
import { authenticated } from "./sign-in.js";
import { say, text } from "./words.js";

const select = document.getElementById("model");
const about = document.getElementById("model-about");
const problemPlace = document.getElementById("model-problem");

function optionOf(model) {
  const title = model.title || model.name;
  const option = new Option(model.default ? text("identify.model-option-default", { title }) : title, model.name);
  option.defaultSelected = option.selected = Boolean(model.default);
  return option;
}

function describe({ classes, description, licence }) {
  about.replaceChildren(say("identify.model-about", { classes: count(classes), description, licence }));
}

/** Fills the list. A list that cannot be read is said beside it; the server then takes its own default. */
export async function loadModels() {
  try {
    const { models } = await authenticated(() => read("/models"));
    select.replaceChildren(...models.map(optionOf));
    select.disabled = models.length === 0;
    if (models.length === 0) {
      about.replaceChildren(say("identify.no-models"));
      return;
    }
    select.addEventListener("change", () => describe(models[select.selectedIndex]));
    describe(models[select.selectedIndex]);
  } catch (problem) {
    select.disabled = true;
    showProblem(problemPlace, problem);
  }
}
