/** What the sender knows of the observation: checked here for slips, judged by the server. */
import { showError } from "./messages.js";
import { say } from "./words.js";

function degrees(control) {
  const text = control.value.trim().replace(",", ".").replace("−", "-");
  return text === "" ? null : Number(text);
}

function checkCoordinate(control) {
  const { limit } = control.dataset;
  const value = degrees(control);
  if (value !== null && !(Math.abs(value) <= Number(limit))) {
    showError(control, say("identify.bad-coordinate", { limit, example: control.placeholder }));
  }
}

function checkPair(first, second) {
  for (const [given, missing] of [[first, second], [second, first]]) {
    if (given.value.trim() && !missing.value.trim()) {
      showError(missing, say("identify.missing-coordinate"));
    }
  }
}

function checkDate(control) {
  if (control.validity.badInput || control.value > new Date().toLocaleDateString("sv")) {
    showError(control, say("identify.bad-date"));
  }
}

/** Shows what cannot be right in the fields of `form`. */
export function checkObservation({ latitude, longitude, observedOn }) {
  checkDate(observedOn);
  checkCoordinate(latitude);
  checkCoordinate(longitude);
  checkPair(latitude, longitude);
}

/** Adds what was entered to `data`, and nothing for what was not. */
export function addObservation(form, data) {
  for (const control of [form.observedOn, form.place, form.note]) {
    if (control.value.trim()) {
      data.append(control.name, control.value.trim());
    }
  }
  for (const control of [form.latitude, form.longitude]) {
    if (degrees(control) !== null) {
      data.append(control.name, degrees(control));
    }
  }
}
