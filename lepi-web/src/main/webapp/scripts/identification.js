/** A whole identification: the picture with its facts on one side, the verdict and the cards on the other. */
import { count, date, instant, milliseconds, share } from "./formats.js";
import { copyOf, field } from "./parts.js";
import { cardOf } from "./result-cards.js";
import { verdict } from "./verdict.js";
import { say } from "./words.js";

const unlikelyBelow = 0.01;

/** The page that shows this prediction for as long as it is kept. */
export const permanentAddress = ({ id }) => `/predictions/?id=${encodeURIComponent(id)}`;

/** Texts by the name of the fact; null where there is none. */
function factsOf(prediction) {
  const { id, model, createdAt, timings, observation, reference } = prediction;
  const { observedOn, place, latitude, longitude, note } = observation ?? {};
  const located = Number.isFinite(latitude) && Number.isFinite(longitude);
  return {
    model: say("answer.model", model),
    createdAt: instant(createdAt),
    duration: timings ? milliseconds(timings.totalMillis) : null,
    observedOn: observedOn ? date(observedOn) : null,
    place,
    coordinates: located ? say("answer.coordinates", { latitude, longitude }) : null,
    note,
    reference,
    identifier: id,
  };
}

function fillFacts(root, facts) {
  for (const row of root.querySelectorAll("[data-fact]")) {
    const fact = facts[row.dataset.fact];
    row.hidden = !fact;
    row.querySelector("dd").append(fact ?? "");
  }
}

function fillCards(root, results, onConfirm) {
  const likely = results.filter(({ position, probability }) => position === 1 || probability >= unlikelyBelow);
  const unlikely = results.filter((result) => !likely.includes(result));
  field(root, "cards").append(...likely.map((result) => cardOf(result, onConfirm)));
  const fold = field(root, "unlikely");
  fold.hidden = unlikely.length === 0;
  fold.querySelector("summary").append(say("answer.unlikely", { count: count(unlikely.length), share: share(unlikelyBelow) }));
  fold.querySelector("ol").append(...unlikely.map((result) => cardOf(result, onConfirm)));
}

/**
 * An identification as an element.
 *
 * @param pictureUrl where the browser finds the picture, or an empty string
 * @param onConfirm see {@link cardOf}
 */
export function identificationOf(prediction, pictureUrl, onConfirm) {
  const root = copyOf("identification-part");
  const picture = field(root, "picture");
  picture.addEventListener("error", () => {
    picture.hidden = true;
    field(root, "no-picture").hidden = false;
  });
  picture.hidden = !pictureUrl;
  if (pictureUrl) {
    picture.src = pictureUrl;
  }
  field(root, "permalink").href = permanentAddress(prediction);
  fillFacts(root, factsOf(prediction));
  field(root, "verdict").append(verdict(prediction));
  fillCards(root, prediction.results, onConfirm);
  return root;
}
