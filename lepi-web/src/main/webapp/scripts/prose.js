/** The little Markdown that descriptions use: paragraphs, `code` and **strong**. Data only ever becomes text. */

function inline(text) {
  const fragment = document.createDocumentFragment();
  for (const piece of text.split(/(`[^`]+`|\*\*[^*]+\*\*)/)) {
    if (piece.startsWith("`") || piece.startsWith("**")) {
      const element = document.createElement(piece.startsWith("`") ? "code" : "strong");
      element.textContent = piece.replace(/^(`|\*\*)|(`|\*\*)$/g, "");
      fragment.append(element);
    } else {
      fragment.append(piece);
    }
  }
  return fragment;
}

/** A sentence or two, without paragraphs. */
export const sentence = (text = "") => inline(text.replace(/\s+/g, " ").trim());

/** Paragraphs, divided by empty lines. */
export function paragraphs(text = "") {
  return text
    .split(/\n\s*\n/)
    .filter((block) => block.trim() !== "")
    .map((block) => {
      const paragraph = document.createElement("p");
      paragraph.append(sentence(block));
      return paragraph;
    });
}
