/** How sure the model is, in words. The limits are explained on the page About. */
import { share } from "./formats.js";
import { nameOf, rankOf } from "./taxon.js";
import { say } from "./words.js";

const verySure = 0.95;
const fairlySure = 0.8;

/** The server's own answer rank where it gives one, else the lowest taxon of the first path that is probable enough. */
function answerOf({ answer }, best) {
  if (answer) {
    return { ...answer.taxon, probability: answer.probability };
  }
  const path = [{ ...best.taxon, probability: best.probability }, ...[...best.lineage].reverse()];
  return path.find(({ probability }) => probability >= fairlySure) ?? null;
}

/** One or two sentences about a prediction that has results. */
export function verdict(prediction) {
  const best = prediction.results.reduce((a, b) => (b.probability > a.probability ? b : a));
  const species = nameOf(best.taxon);
  const answer = answerOf(prediction, best);
  if (answer === null) {
    return say("answer.unsure", { rank: rankOf(best.lineage[0] ?? best.taxon), species, share: share(best.probability) });
  }
  const values = { name: nameOf(answer), rank: rankOf(answer), species, share: share(answer.probability) };
  if (answer.rank !== best.taxon.rank) {
    return say("answer.higher", values);
  }
  return say(answer.probability >= verySure ? "answer.very-sure" : "answer.fairly-sure", values);
}
