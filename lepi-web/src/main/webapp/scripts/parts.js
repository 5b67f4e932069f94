/** A fresh copy of the only element in the template `id`. */
export const copyOf = (id) => document.getElementById(id).content.firstElementChild.cloneNode(true);

/** The element of `root` that shows the field `name`. */
export const field = (root, name) => root.querySelector(`[data-field="${name}"]`);

/** Puts `content` into `element`, or hides the element when there is none. */
export function fillOrHide(element, content) {
  element.hidden = content === null || content === undefined || content === "";
  element.replaceChildren(content ?? "");
}
