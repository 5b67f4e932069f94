/** The picture to identify: chosen, photographed, dropped or pasted, and shown upright (the browser turns it). */
import { bytes } from "./formats.js";
import { clearErrors, showError } from "./messages.js";
import { field } from "./parts.js";
import { say } from "./words.js";

const place = document.getElementById("picture");
const input = place.querySelector("[name=image]");
const preview = field(place, "preview");
let file = null;

/** The chosen file, or null. */
export const chosenFile = () => file;

/** An address of the picture that lives as long as this choice. */
export const pictureAddress = () => preview.src;

/** Says in `message` what is wrong with the picture, and brings the reader there. */
export function showPictureError(message) {
  clearErrors(place);
  showError(input, message);
  input.focus();
}

export function forgetPicture() {
  URL.revokeObjectURL(preview.src);
  preview.removeAttribute("src");
  preview.hidden = true;
  field(place, "no-preview").hidden = true;
  field(place, "file").replaceChildren();
  field(place, "invitation").hidden = false;
  input.value = "";
  field(place, "camera").value = "";
  file = null;
  clearErrors(place);
}

/** Nothing is taken while the workbench is out of sight or a picture is on its way. */
const isOpen = () => place.checkVisibility() && place.closest("[aria-busy=true]") === null;

function choose(files) {
  const [first, ...others] = files;
  if (!first || !isOpen()) {
    return;
  }
  forgetPicture();
  if (first.size === 0) {
    showPictureError(say("identify.empty-file", { name: first.name }));
    return;
  }
  file = first;
  preview.src = URL.createObjectURL(file);
  preview.hidden = false;
  field(place, "invitation").hidden = true;
  field(place, "file").append(say("identify.chosen", { name: file.name, size: bytes(file.size) }));
  if (others.length > 0) {
    field(place, "file").append(" ", say("identify.several"));
  }
}

preview.addEventListener("error", () => {
  preview.hidden = true;
  field(place, "no-preview").hidden = false;
});
for (const control of [input, field(place, "camera")]) {
  control.addEventListener("change", () => choose([...control.files]));
}
document.addEventListener("paste", ({ clipboardData }) => choose([...clipboardData.files]));
document.addEventListener("dragover", (event) => {
  event.preventDefault();
  place.classList.add("over");
});
document.addEventListener("dragleave", ({ relatedTarget }) => place.classList.toggle("over", relatedTarget !== null));
document.addEventListener("drop", (event) => {
  event.preventDefault();
  place.classList.remove("over");
  choose([...event.dataTransfer.files]);
});
