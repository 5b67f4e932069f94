/** What went wrong, in words, next to where it can be put right. */
import { wait } from "./formats.js";
import { hasWords, say } from "./words.js";

function paragraph(content, className = "") {
  const element = document.createElement("p");
  element.className = className;
  element.append(content);
  return element;
}

/** The page's words for a problem: by its type where they say more than those for its status. */
function ownKeyOf({ type, status }) {
  return [`problem.${type}`, `problem.${status}`].find(hasWords);
}

/** What the server says in its own language, because the page has no words that tell as much. */
export function serversWords(sentence) {
  const words = document.createElement("span");
  words.lang = "en";
  words.append(sentence);
  return words;
}

/** A problem as an element; `violations` are those not shown elsewhere, `key` names other words than its type does. */
export function problemBox(problem, violations = problem.violations, key = ownKeyOf(problem)) {
  const seconds = problem.retryAfter;
  const box = document.createElement("div");
  box.className = "problem";
  const general = problem.status < 500 ? "problem.refused" : "problem.failed";
  box.append(paragraph(say(key ?? general, { wait: seconds ? wait(seconds) : say("problem.some-time") })));
  if (key === undefined && problem.detail && problem.status < 500 && violations.length === 0) {
    box.append(paragraph(serversWords(problem.detail)));
  }
  box.append(...violations.map(({ field, message }) => paragraph(serversWords(`${field}: ${message}`))));
  if (problem.instance && problem.status >= 500) {
    box.append(paragraph(say("problem.incident", { instance: problem.instance }), "small"));
  }
  return box;
}

export const showProblem = (place, problem) => place.replaceChildren(problemBox(problem));

/** Shows `message` under `control` and ties the two together; a second message joins the first. */
export function showError(control, message) {
  const id = `${control.id || control.name}-error`;
  const earlier = document.getElementById(id);
  if (earlier) {
    earlier.append(" ", message);
    return;
  }
  const error = document.createElement("div");
  error.className = "error";
  error.append(message);
  error.id = id;
  control.setAttribute("aria-invalid", "true");
  control.setAttribute("aria-errormessage", error.id);
  control.dataset.describedby ??= control.getAttribute("aria-describedby") ?? "";
  control.setAttribute("aria-describedby", `${control.dataset.describedby} ${error.id}`.trim());
  (control.closest(".actions") ?? control).after(error);
}

/** Takes back what `showError` said about the controls of `form`. */
export function clearErrors(form) {
  for (const error of form.querySelectorAll(".error")) {
    error.remove();
  }
  for (const control of form.querySelectorAll("[aria-invalid]")) {
    control.removeAttribute("aria-invalid");
    control.removeAttribute("aria-errormessage");
    restoreDescription(control);
  }
}

function restoreDescription(control) {
  if (control.dataset.describedby) {
    control.setAttribute("aria-describedby", control.dataset.describedby);
  } else {
    control.removeAttribute("aria-describedby");
  }
  delete control.dataset.describedby;
}

/** Brings the reader to the first control that needs attention; opens what it is folded into. */
export function focusFirstError(form) {
  const control = form.querySelector('[aria-invalid="true"]');
  const fold = control?.closest("details");
  if (fold) {
    fold.open = true;
  }
  control?.focus();
}
