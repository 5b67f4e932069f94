/** The operator's address, as the server is configured. */
import "./account.js";
import { readPublic } from "./api.js";
import { showProblem } from "./messages.js";
import { field, fillOrHide, loadParts } from "./parts.js";

const address = document.getElementById("address");

function show({ institution, contactEmail, contactText }) {
  fillOrHide(field(address, "institution"), institution);
  fillOrHide(field(address, "contactText"), contactText);
  const link = field(address, "contactEmail");
  link.textContent = contactEmail;
  link.href = `mailto:${encodeURIComponent(contactEmail ?? "").replace("%40", "@")}`;
  field(address, "mail").hidden = !contactEmail;
  address.hidden = !institution && !contactText && !contactEmail;
  document.getElementById("no-address").hidden = !address.hidden;
}

await loadParts();
try {
  show(await readPublic("/site"));
} catch (problem) {
  showProblem(document.getElementById("address-problem"), problem);
}
