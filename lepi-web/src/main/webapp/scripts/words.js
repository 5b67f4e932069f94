/**
 * The words of the page. All text stands in the HTML, in `<template data-words>`, so that another language is another
 * HTML file; a script only names the words it needs.
 */

function find(key) {
  for (const template of document.querySelectorAll("template[data-words]")) {
    const element = template.content.querySelector(`[data-word="${key}"]`);
    if (element) {
      return element;
    }
  }
  return null;
}

/** Whether the page has words for `key`. */
export const hasWords = (key) => find(key) !== null;

/**
 * The words for `key`, each `{name}` in them replaced by a string or a node of `values`, as a fragment. Data only ever
 * becomes text.
 */
export function say(key, values = {}) {
  const words = find(key)?.textContent.replace(/\s+/g, " ").trim();
  if (words === undefined) {
    throw new Error(`This page has no words for ${key}`);
  }
  const fragment = document.createDocumentFragment();
  for (const [index, piece] of words.split(/\{(\w+)\}/).entries()) {
    const value = index % 2 === 0 ? piece : (values[piece] ?? "");
    fragment.append(value instanceof Node ? value.cloneNode(true) : String(value));
  }
  return fragment;
}

/** The same as plain text, for titles and labels. */
export const text = (key, values) => say(key, values).textContent;
