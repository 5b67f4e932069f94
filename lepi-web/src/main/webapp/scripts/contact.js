/** The operator's address and the form to write to them, as the server is configured. */
import "./account.js";
import { readPublic, sendPublic } from "./api.js";
import { clearErrors, focusFirstError, problemBox, serversWords, showError, showProblem } from "./messages.js";
import { field, fillOrHide } from "./parts.js";
import { text } from "./words.js";

const address = document.getElementById("address");
const form = document.getElementById("message");
const failure = document.getElementById("message-problem");

function show({ institution, contactEmail, contactText, contactForm }) {
  form.hidden = !contactForm;
  fillOrHide(field(address, "institution"), institution);
  fillOrHide(field(address, "contactText"), contactText);
  const link = field(address, "contactEmail");
  link.textContent = contactEmail;
  link.href = `mailto:${encodeURIComponent(contactEmail ?? "").replace("%40", "@")}`;
  field(address, "mail").hidden = !contactEmail;
  address.hidden = !institution && !contactText && !contactEmail;
  document.getElementById("no-address").hidden = !address.hidden;
}

/** Says what the server refuses beside the field that it is about. */
function showRefusal(problem) {
  const known = problem.violations.filter(({ field: name }) => form.elements[name]);
  known.forEach(({ field: name, message }) => showError(form.elements[name], serversWords(message)));
  if (known.length === 0) {
    failure.replaceChildren(problemBox(problem));
  }
  focusFirstError(form);
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  clearErrors(form);
  failure.replaceChildren();
  const button = form.querySelector("button");
  button.disabled = true;
  try {
    await sendPublic("/contact", Object.fromEntries(new FormData(form)));
    form.hidden = true;
    const sent = document.getElementById("message-sent");
    sent.textContent = text("contact.sent");
    sent.focus();
  } catch (problem) {
    showRefusal(problem);
  } finally {
    button.disabled = false;
  }
});

try {
  show(await readPublic("/site"));
} catch (problem) {
  showProblem(document.getElementById("address-problem"), problem);
}
