/** One card for each answer: name, lineage, a bar for the probability at every rank, example images. */
import { share } from "./formats.js";
import { copyOf, field, fillOrHide } from "./parts.js";
import { lineageOf, nameOf, rankOf } from "./taxon.js";
import { say, text } from "./words.js";

const maxExamples = 6;

function rankBar(taxon) {
  const item = copyOf("rank-part");
  const meter = item.firstElementChild;
  meter.setAttribute("aria-label", text("answer.meter", { rank: rankOf(taxon), name: taxon.scientificName }));
  meter.setAttribute("aria-valuenow", taxon.probability);
  meter.setAttribute("aria-valuetext", share(taxon.probability));
  meter.style.setProperty("--share", taxon.probability);
  field(meter, "rank").textContent = rankOf(taxon);
  field(meter, "name").append(nameOf(taxon));
  field(meter, "share").textContent = share(taxon.probability);
  return item;
}

function example({ url, licence, attribution }, number, total, { scientificName }) {
  const item = copyOf("example-part");
  const image = item.querySelector("img");
  image.addEventListener("error", () => item.remove());
  image.alt = text("answer.example", { number, total, name: scientificName });
  image.src = url;
  item.querySelector("a").href = url;
  item.querySelector("figcaption").append(attribution ? say("answer.credit", { attribution, licence }) : licence);
  return item;
}

function fillLink(link, taxon) {
  const address = URL.canParse(taxon.link ?? "") ? new URL(taxon.link) : null;
  if (address === null || !/^https?:$/.test(address.protocol)) {
    link.remove();
    return;
  }
  link.href = address.href;
  link.append(say("answer.more", { name: nameOf(taxon), host: address.hostname.replace(/^www\./, "") }));
}

function fillConfirm(button, taxon, onConfirm) {
  if (onConfirm) {
    button.firstElementChild.append(say("answer.confirm-name", { name: nameOf(taxon) }));
    button.addEventListener("click", () => onConfirm(taxon));
    button.hidden = false;
  } else {
    button.remove();
  }
}

/**
 * The card of one result.
 *
 * @param onConfirm called with the taxon when the reader confirms it; without it the card offers no confirmation
 */
export function cardOf({ position, taxon, probability, lineage, exampleImages = [] }, onConfirm) {
  const card = copyOf("card-part");
  field(card, "position").append(say("answer.position", { position }));
  field(card, "name").append(nameOf(taxon));
  fillOrHide(field(card, "authorship"), taxon.authorship);
  fillOrHide(field(card, "vernacularName"), taxon.vernacularName);
  fillOrHide(field(card, "lineage"), lineage.length > 0 ? lineageOf(lineage) : null);
  fillOrHide(field(card, "description"), taxon.description);
  field(card, "ranks").append(...[{ ...taxon, probability }, ...[...lineage].reverse()].map(rankBar));
  const examples = exampleImages.slice(0, maxExamples);
  field(card, "examples").append(...examples.map((image, index) => example(image, index + 1, examples.length, taxon)));
  field(card, "examples").hidden = examples.length === 0;
  fillLink(field(card, "link"), taxon);
  fillConfirm(card.querySelector("[data-action=confirm]"), taxon, onConfirm);
  field(card, "links").hidden = field(card, "links").childElementCount === 0;
  return card;
}
