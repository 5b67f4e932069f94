/** The question before a name is confirmed for good, and the sending of the confirmation. */
import { send } from "./api.js";
import { showProblem } from "./messages.js";
import { field } from "./parts.js";
import { authenticated } from "./sign-in.js";
import { nameOf } from "./taxon.js";
import { say } from "./words.js";

const dialog = document.getElementById("confirm-dialog");
const confirm = dialog.querySelector("[data-action=confirm]");
const close = dialog.querySelector("[data-action=close]");

/** Sends the name once. When somebody else was faster there is nothing left to confirm: closing shows their name. */
async function sendOnce(prediction, taxon, onDone) {
  if (dialog.ariaBusy === "true") {
    return;
  }
  dialog.ariaBusy = "true";
  try {
    const path = `/predictions/${encodeURIComponent(prediction.id)}/confirmation`;
    await authenticated(() => send(path, { taxonId: taxon.id }));
    dialog.close();
    onDone();
  } catch (problem) {
    showProblem(field(dialog, "problem"), problem);
    if (problem.status === 409) {
      confirm.hidden = true;
      dialog.onclose = onDone;
    }
    if (!dialog.open) {
      dialog.showModal();
    }
    close.focus();
  } finally {
    dialog.ariaBusy = "false";
  }
}

/** Asks; after a yes the name is sent, and `onDone` called when the prediction has a confirmed name. */
export function askToConfirm(prediction, taxon, onDone) {
  field(dialog, "question").replaceChildren(say("prediction.question", { name: nameOf(taxon) }));
  field(dialog, "problem").replaceChildren();
  confirm.hidden = false;
  confirm.onclick = () => sendOnce(prediction, taxon, onDone);
  dialog.onclose = null;
  dialog.showModal();
}

close.addEventListener("click", () => dialog.close());
