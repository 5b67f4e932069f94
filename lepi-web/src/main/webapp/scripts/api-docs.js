/** The description of the API, drawn from the OpenAPI document of this server. */
import "./account.js";
import { showProblem } from "./messages.js";
import { loadDocument, operationsOf } from "./openapi.js";
import { operationOf } from "./operation.js";
import { field } from "./parts.js";
import { paragraphs, sentence } from "./prose.js";

const api = document.getElementById("api");

function element(name, ...content) {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

// what the document says is English, whatever the language of the page
const documentLanguage = "en";

function sectionOf({ name, description }) {
  const heading = element("h2", name);
  heading.id = `tag-${name}`;
  const about = element("p", sentence(description));
  heading.lang = about.lang = documentLanguage;
  return element("section", heading, about, ...operationsOf(name).map(operationOf));
}

function contentsOf({ name }) {
  const links = operationsOf(name).map(({ operationId, summary }) => {
    const link = element("a", summary);
    link.href = `#${operationId}`;
    return element("li", link);
  });
  const fold = element("details", element("summary", name), element("ul", ...links));
  fold.className = "fold";
  fold.lang = documentLanguage;
  return fold;
}

/** Opens the operation that the address names and brings it to the reader. */
function show() {
  const operation = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (operation?.matches(".operation")) {
    operation.open = true;
    operation.querySelector("summary").focus();
    operation.scrollIntoView();
  }
}

try {
  const { info, tags } = await loadDocument();
  field(api, "description").append(...paragraphs(info.description));
  field(api, "version").textContent = info.version;
  field(api, "tags").append(...tags.map(sectionOf));
  document.getElementById("contents").append(...tags.map(contentsOf));
  api.hidden = false;
  window.addEventListener("hashchange", show);
  show();
} catch (problem) {
  showProblem(document.getElementById("problem"), problem);
} finally {
  document.getElementById("loading").remove();
}
