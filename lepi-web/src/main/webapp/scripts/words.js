/** The words that scripts say. The server has put those that this page needs into it, in the page's language. */

const words = new Map(
  [...document.querySelectorAll("template[data-words]")]
    .flatMap(({ content }) => [...content.children])
    .map((element) => [element.dataset.word, element.textContent]),
);

/** Whether the page has words for `key`. */
export const hasWords = (key) => words.has(key);

/**
 * The words for `key`, each `{name}` in them replaced by a string or a node of `values`, as a fragment. Data only ever
 * becomes text.
 */
export function say(key, values = {}) {
  if (!hasWords(key)) {
    throw new Error(`This page has no words for ${key}`);
  }
  const fragment = document.createDocumentFragment();
  for (const [index, piece] of words.get(key).split(/\{(\w+)\}/).entries()) {
    const value = index % 2 === 0 ? piece : (values[piece] ?? "");
    fragment.append(value instanceof Node ? value.cloneNode(true) : String(value));
  }
  return fragment;
}

/** The same as plain text, for titles and labels. */
export const text = (key, values) => say(key, values).textContent;
