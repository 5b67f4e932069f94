/** The OpenAPI document of this server. References in it are followed by name. */
import { readDocument } from "./api.js";

const verbs = ["get", "post", "put", "patch", "delete"];
let root = {};

export async function loadDocument() {
  root = await readDocument("/openapi");
  return root;
}

/** What a reference names; anything else is itself. */
export function resolve(value) {
  const names = value?.$ref?.slice(2).split("/");
  return names ? resolve(names.reduce((at, name) => at[name], root)) : value;
}

/** The operations of a tag in the order of the document, each with its path, verb and all its parameters. */
export function operationsOf(tag) {
  return Object.entries(root.paths).flatMap(([path, item]) =>
    Object.keys(item)
      .filter((verb) => verbs.includes(verb) && item[verb].tags.includes(tag))
      .map((verb) => ({
        ...item[verb],
        path,
        verb,
        parameters: [...(item.parameters ?? []), ...(item[verb].parameters ?? [])].map(resolve),
        body: resolve(item[verb].requestBody),
      })),
  );
}

/** The examples of a media type, each with `summary` and `value`. */
export function examplesOf({ example, examples = {} }) {
  const named = Object.values(examples).map(resolve);
  return example === undefined ? named : [{ summary: "", value: example }, ...named];
}

/** A schema with what it takes from others. */
export function flat(schema) {
  const own = resolve(schema) ?? {};
  return (own.allOf ?? []).map(flat).reduce(
    (whole, part) => ({
      ...whole,
      ...part,
      properties: { ...whole.properties, ...part.properties },
      required: [...(whole.required ?? []), ...(part.required ?? [])],
    }),
    own,
  );
}
