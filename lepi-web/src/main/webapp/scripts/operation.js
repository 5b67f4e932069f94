/** One operation of the API: what it takes, what it answers, a command line and examples. */
import { curl } from "./curl.js";
import { examplesOf, resolve } from "./openapi.js";
import { copyOf, field } from "./parts.js";
import { paragraphs, sentence } from "./prose.js";
import { listMembers, member, typeOf } from "./schema.js";
import { text } from "./words.js";

function access({ security, "x-permissions": permissions }) {
  if (security?.length === 0) {
    return text("api.public");
  }
  const either = permissions?.reduce((first, second) => text("api.or", { first, second }));
  return either ? text("api.permission", { permission: either }) : text("api.signed-in");
}

function parameter({ name, in: place, required, schema, description }) {
  const type = text(`api.in-${place}`, { type: typeOf(schema) });
  return member(name, required ? text("api.required", { type }) : type, description);
}

/** A long example scrolls by itself, so that it can be focused. */
function example(value, label) {
  const element = document.createElement("pre");
  element.tabIndex = 0;
  element.role = "region";
  element.ariaLabel = label;
  element.textContent = typeof value === "string" ? value : JSON.stringify(value, null, 2);
  return element;
}

function contents(content = {}, words) {
  return Object.entries(content).map(([name, mediaType]) => {
    const element = copyOf("content-part");
    field(element, "mediaType").textContent = name;
    listMembers(field(element, "schema"), mediaType.schema);
    for (const { summary, value } of examplesOf(mediaType)) {
      element.append(example(value, text(words, { summary: summary || name })));
    }
    return element;
  });
}

function response([status, reference]) {
  const { description, headers = {}, content } = resolve(reference);
  const element = copyOf("response-part");
  field(element, "status").textContent = status;
  field(element, "description").append(sentence(description));
  element.open = status.startsWith("2");
  const list = document.createElement("ul");
  list.className = "members";
  for (const [name, header] of Object.entries(headers)) {
    const { schema, description: meaning } = resolve(header);
    list.append(member(name, text("api.header", { type: typeOf(schema) }), meaning));
  }
  if (list.childElementCount > 0) {
    element.append(list);
  }
  element.append(...contents(content, "api.example"));
  return element;
}

/** Its inside is made when it is opened for the first time. */
export function operationOf(operation) {
  const element = copyOf("operation-part");
  element.id = operation.operationId;
  field(element, "method").textContent = operation.verb.toUpperCase();
  field(element, "path").textContent = operation.path;
  field(element, "summary").append(sentence(operation.summary));
  element.addEventListener("toggle", () => fill(element, operation), { once: true });
  return element;
}

function fill(element, operation) {
  field(element, "description").append(...paragraphs(operation.description));
  field(element, "access").textContent = access(operation);
  const parameters = field(element, "parameters");
  parameters.querySelector("ul").append(...operation.parameters.map(parameter));
  parameters.hidden = operation.parameters.length === 0;
  const body = field(element, "body");
  body.append(...contents(operation.body?.content, "api.request-example"));
  body.hidden = !operation.body;
  const command = field(element, "curl");
  command.textContent = curl(operation);
  field(element, "responses").append(...Object.entries(operation.responses).map(response));
}
