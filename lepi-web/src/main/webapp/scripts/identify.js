/** The page Identify: from a picture to the answer. */
import "./account.js";
import { identificationOf, permanentAddress } from "./identification.js";
import { clearErrors, focusFirstError, problemBox, serversWords, showError } from "./messages.js";
import { loadModels } from "./models.js";
import { addObservation, checkObservation } from "./observation.js";
import { field } from "./parts.js";
import { chosenFile, forgetPicture, pictureAddress, showPictureError } from "./picture.js";
import { Problem } from "./problem.js";
import { authenticated } from "./sign-in.js";
import { predict } from "./upload.js";
import { say } from "./words.js";

const title = document.getElementById("title");
const benchTitle = title.textContent;
const workbench = document.getElementById("workbench");
const outcome = document.getElementById("outcome");
const progress = document.getElementById("progress");
const problemPlace = document.getElementById("submit-problem");
const aboutThePicture = new Set([413, 415, 422]);
let running = null;

function showStage(sent) {
  const bar = progress.querySelector("progress");
  const stage = sent < 1 ? "identify.uploading" : "identify.identifying";
  if (progress.dataset.stage !== stage) {
    progress.dataset.stage = stage;
    field(progress, "stage").replaceChildren(say(stage));
  }
  if (sent < 1) {
    bar.value = sent;
  } else {
    bar.removeAttribute("value");
  }
}

function setRunning(controller) {
  running = controller;
  progress.hidden = controller === null;
  document.getElementById("submit").hidden = controller !== null;
  workbench.setAttribute("aria-busy", String(controller !== null));
  delete progress.dataset.stage;
}

function isComplete() {
  clearErrors(workbench);
  problemPlace.replaceChildren();
  checkObservation(workbench);
  if (chosenFile() === null) {
    showPictureError(say("identify.no-picture"));
    return false;
  }
  focusFirstError(workbench);
  return workbench.querySelector("[aria-invalid]") === null;
}

const controlOf = ({ field: name }) => workbench.elements.namedItem(name);

/** What is about a control is said beside it; the rest above the button. */
function showFailure(problem) {
  if (aboutThePicture.has(problem.status) && problem.violations.length === 0) {
    showPictureError(problemBox(problem));
    return;
  }
  const others = problem.violations.filter((violation) => !controlOf(violation));
  for (const violation of problem.violations.filter(controlOf)) {
    showError(controlOf(violation), serversWords(violation.message));
  }
  if (problem.violations.length > 0 && others.length === 0) {
    focusFirstError(workbench);
  } else {
    problemPlace.replaceChildren(problemBox(problem, others));
    problemPlace.focus();
  }
}

function showOutcome(prediction) {
  field(outcome, "identification").replaceChildren(identificationOf(prediction, pictureAddress()));
  field(outcome, "correct").href = permanentAddress(prediction);
  workbench.hidden = true;
  outcome.hidden = false;
  title.replaceChildren(say("identify.outcome-title"));
  title.focus();
  scrollTo({ top: 0 });
}

async function identify() {
  const data = new FormData();
  data.append("image", chosenFile());
  addObservation(workbench, data);
  const query = workbench.model.value ? { model: workbench.model.value } : {};
  return authenticated(() => {
    setRunning(new AbortController());
    progress.querySelector("button").focus();
    return predict(data, query, { onProgress: showStage, signal: running.signal }).finally(() => setRunning(null));
  });
}

workbench.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (running || !isComplete()) {
    return;
  }
  try {
    showOutcome(await identify());
  } catch (problem) {
    if (problem instanceof Problem) {
      showFailure(problem);
    } else if (problem.name === "AbortError") {
      workbench.querySelector("[type=submit]").focus();
    } else {
      throw problem;
    }
  }
});

progress.querySelector("[data-action=cancel]").addEventListener("click", () => running?.abort());

outcome.querySelector("[data-action=again]").addEventListener("click", () => {
  outcome.hidden = true;
  workbench.hidden = false;
  workbench.reset();
  workbench.model.dispatchEvent(new Event("change"));
  forgetPicture();
  title.replaceChildren(benchTitle);
  title.focus();
});

await loadModels();
