/** The sign-in form, shown where a page needs a session and for as long as it has none. */
import { clearErrors, focusFirstError, problemBox, showError } from "./messages.js";
import { copyOf, field } from "./parts.js";
import { signedIn, signIn, user } from "./session.js";
import { say } from "./words.js";

const place = document.getElementById("sign-in");
const behind = document.querySelector("[data-needs-session]");
let email = user()?.email ?? "";
let worked = false;
let asked = null;

function check(form) {
  clearErrors(form);
  for (const control of [form.email, form.password]) {
    if (!control.validity.valid) {
      showError(control, say(`sign-in.bad-${control.name}`));
    }
  }
  focusFirstError(form);
  return form.checkValidity();
}

async function submitted(form) {
  const place = field(form, "problem");
  place.replaceChildren();
  if (!check(form)) {
    return false;
  }
  try {
    email = form.email.value.trim();
    await signIn(email, form.password.value, form.totp.value.trim());
    return true;
  } catch (problem) {
    if (problem.type === "second-factor-needed") {
      field(form, "second").hidden = false;
      form.totp.focus();
      return false;
    }
    const key = { 401: "sign-in.refused", 429: "sign-in.locked" }[problem.status];
    place.replaceChildren(problemBox(problem, problem.violations, key));
    place.focus();
    return false;
  }
}

/** Shows the form; the promise is kept when somebody has signed in. */
function ask(again) {
  asked ??= new Promise((resolve) => {
    const form = copyOf("sign-in-part");
    form.email.value = email;
    if (again) {
      field(form, "reason").replaceChildren(say("sign-in.session-ended"));
      field(form, "reason").className = "notice";
    }
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      if (await submitted(form)) {
        place.replaceChildren();
        asked = null;
        resolve();
      }
    });
    document.querySelector("dialog[open]")?.close();
    behind.hidden = true;
    place.replaceChildren(form);
    if (again) {
      (email ? form.password : form.email).focus();
    }
  });
  return asked;
}

/** Runs `call`; when it needs a session that is not there, asks to sign in and runs it again. */
export async function authenticated(call) {
  for (;;) {
    behind.hidden = !signedIn();
    try {
      const result = await call();
      worked = true;
      return result;
    } catch (problem) {
      if (problem.status !== 401) {
        throw problem;
      }
      await ask(worked);
      behind.hidden = false;
      document.querySelector("h1").focus();
    }
  }
}
