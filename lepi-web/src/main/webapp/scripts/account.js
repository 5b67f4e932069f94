/** Who is signed in, at the head of every page. */
import { session, signOut, user } from "./session.js";

const account = document.getElementById("account");

function show() {
  const current = user();
  account.hidden = current === null;
  account.querySelector("[data-field=name]").textContent = current ? current.fullName || current.email : "";
}

account.querySelector("[data-action=sign-out]").addEventListener("click", async () => {
  await signOut();
  location.assign("/");
});
session.addEventListener("change", show);
show();
