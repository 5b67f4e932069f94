async function textOf(address) {
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error(`${address}: ${answer.status}`);
  }
  return answer.text();
}

/**
 * Puts the parts that several pages share (templates and words) into this page. `data-part` on the root element names
 * them, so that a page in another language names its own. Without them the page can only say that it is incomplete.
 */
export async function loadParts() {
  try {
    const texts = await Promise.all(document.documentElement.dataset.part.split(" ").map(textOf));
    for (const part of texts) {
      document.body.append(...new DOMParser().parseFromString(part, "text/html").querySelectorAll("template"));
    }
  } catch (failure) {
    document.getElementById("incomplete").hidden = false;
    throw failure;
  }
}

/** A fresh copy of the only element in the template `id`. */
export const copyOf = (id) => document.getElementById(id).content.firstElementChild.cloneNode(true);

/** The element of `root` that shows the field `name`. */
export const field = (root, name) => root.querySelector(`[data-field="${name}"]`);

/** Puts `content` into `element`, or hides the element when there is none. */
export function fillOrHide(element, content) {
  element.hidden = content === null || content === undefined || content === "";
  element.replaceChildren(content ?? "");
}
