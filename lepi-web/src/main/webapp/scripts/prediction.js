/** The page of one stored prediction; its owner may confirm a name there. */
import "./account.js";
import { read, readBlob } from "./api.js";
import { askToConfirm } from "./confirmation.js";
import { instant } from "./formats.js";
import { identificationOf } from "./identification.js";
import { clearErrors, showError, showProblem } from "./messages.js";
import { field } from "./parts.js";
import { authenticated } from "./sign-in.js";
import { nameOf } from "./taxon.js";
import { chosenTaxon } from "./taxon-search.js";
import { say, text } from "./words.js";

const page = document.getElementById("prediction");
const problemPlace = document.getElementById("prediction-problem");
const confirmed = document.getElementById("confirmed");
const correction = document.getElementById("correction");
const id = new URLSearchParams(location.search).get("id");
const path = `/predictions/${encodeURIComponent(id)}`;
let pictureUrl = "";

function showConfirmation({ confirmation }) {
  confirmed.hidden = !confirmation;
  if (confirmation) {
    const { taxon, by, at } = confirmation;
    confirmed.replaceChildren(say("prediction.confirmed", { name: nameOf(taxon), by, at: instant(at) }));
  }
  correction.hidden = Boolean(confirmation);
}

function show(prediction) {
  const confirmable = prediction.confirmation ? undefined : (taxon) => confirm(prediction, taxon);
  field(page, "identification").replaceChildren(identificationOf(prediction, pictureUrl, confirmable));
  showConfirmation(prediction);
  const { scientificName } = prediction.confirmation?.taxon ?? prediction.results[0].taxon;
  document.title = text("prediction.page-title", { name: scientificName });
  page.hidden = false;
}

function confirm(prediction, taxon) {
  askToConfirm(prediction, taxon, async () => {
    show(await authenticated(() => read(path)));
    confirmed.focus();
  });
}

correction.querySelector("[data-action=confirm-other]").addEventListener("click", async () => {
  const input = document.getElementById("taxon-search");
  clearErrors(correction);
  if (chosenTaxon() === null) {
    showError(input, say("prediction.choose-taxon"));
    input.focus();
    return;
  }
  confirm({ id }, chosenTaxon());
});

/** The picture is readable only with a token, hence no plain address; a page without it is still of use. */
async function loadPicture() {
  try {
    pictureUrl = URL.createObjectURL(await readBlob(`${path}/image`));
  } catch (problem) {
    console.warn("No picture:", problem.message);
  }
}

async function load() {
  try {
    const prediction = await authenticated(() => read(path));
    await loadPicture();
    show(prediction);
  } catch (problem) {
    showProblem(problemPlace, problem);
  } finally {
    document.getElementById("loading").hidden = true;
  }
}

if (id) {
  await load();
} else {
  document.querySelector("[data-needs-session]").hidden = false;
  document.getElementById("loading").hidden = true;
  problemPlace.append(say("prediction.no-id"));
}
