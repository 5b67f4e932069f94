/** What went wrong, in words, next to where it can be put right. */
import { wait } from "./formats.js";
import { hasWords, say } from "./words.js";

function paragraph(content, className = "") {
  const element = document.createElement("p");
  element.className = className;
  element.append(content);
  return element;
}

function keyOf(status) {
  if (hasWords(`problem-${status}`)) {
    return `problem-${status}`;
  }
  return status >= 500 ? "problem-500" : "problem-400";
}

/** A problem as an element; `violations` are those not shown elsewhere, `key` names other words than its status does. */
export function problemBox(problem, violations = problem.violations, key = keyOf(problem.status)) {
  const seconds = problem.retryAfter;
  const box = document.createElement("div");
  box.className = "problem";
  box.append(paragraph(say(key, { wait: seconds ? wait(seconds) : say("some-time") })));
  if (problem.detail && problem.status < 500) {
    box.append(paragraph(problem.detail));
  }
  box.append(...violations.map(({ field, message }) => paragraph(`${field}: ${message}`)));
  if (problem.instance && problem.status >= 500) {
    box.append(paragraph(say("incident", { instance: problem.instance }), "small"));
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
