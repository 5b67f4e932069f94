/** Schemas as nested lists of members. */
import { flat, resolve } from "./openapi.js";
import { copyOf, field, fillOrHide } from "./parts.js";
import { sentence } from "./prose.js";
import { text } from "./words.js";

const either = (words) => words.reduce((first, second) => text("api.or", { first, second }));

function plainType({ type = "object", format, enum: values, const: only, items, minimum, maximum }) {
  if (only !== undefined) {
    return String(only);
  }
  if (values) {
    return either(values.map(String));
  }
  if (type === "array") {
    return text("api.list", { type: typeOf(items) });
  }
  const name = either([type].flat());
  return minimum !== undefined && maximum !== undefined
    ? text("api.range", { type: name, least: minimum, most: maximum })
    : format ?? name;
}

/** The type of a schema in words. */
export function typeOf(schema) {
  const own = flat(schema);
  const type = plainType(own);
  return own.default === undefined ? type : text("api.default", { type, preset: String(own.default) });
}

/** One line of a list of members. */
export function member(name, type, description) {
  const item = copyOf("member-part");
  field(item, "name").textContent = name;
  field(item, "type").textContent = type;
  fillOrHide(field(item, "description"), description ? sentence(description) : null);
  return item;
}

/** Lists the members of a schema in `list`; one that has none of its own is hidden. */
export function listMembers(list, schema) {
  const { properties = {}, required = [], items, additionalProperties } = flat(schema);
  const inner = items ?? (typeof additionalProperties === "object" ? additionalProperties : undefined);
  if (inner && Object.keys(properties).length === 0) {
    return listMembers(list, inner);
  }
  for (const [name, property] of Object.entries(properties)) {
    const type = typeOf(property);
    const described = resolve(property).description;
    const item = member(name, required.includes(name) ? text("api.required", { type }) : type, described);
    const nested = document.createElement("ul");
    nested.className = "members";
    if (listMembers(nested, property)) {
      item.append(nested);
    }
    list.append(item);
  }
  list.hidden = list.childElementCount === 0;
  return !list.hidden;
}
