/**
 * Who is signed in. The access token lives in this module only; the refresh token and the name to show live in the
 * tab's session storage, so that they end with the tab.
 */
import { Problem } from "./problem.js";

const refreshKey = "lepi.refresh";
const userKey = "lepi.user";
let access = null;
let renewal = null;

/** Fires `change` after sign-in, and when a session ends. */
export const session = new EventTarget();

/** The signed-in user as `{id, email, fullName, roles}`, or null. */
export const user = () => JSON.parse(sessionStorage.getItem(userKey));

export const signedIn = () => sessionStorage.getItem(refreshKey) !== null;

async function post(path, body) {
  const answer = await fetch(`/pred-api/auth/token${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new Problem(0);
  });
  const content = await answer.text();
  if (!answer.ok) {
    throw Problem.of(answer.status, content, answer.headers.get("Retry-After"));
  }
  return content ? JSON.parse(content) : null;
}

function keep(tokens) {
  access = tokens.access;
  sessionStorage.setItem(refreshKey, tokens.refresh);
  return access;
}

function forget() {
  access = null;
  sessionStorage.removeItem(refreshKey);
  sessionStorage.removeItem(userKey);
  session.dispatchEvent(new Event("change"));
}

/** Signs in; `totp` is a code of the second factor, or empty. */
export async function signIn(email, password, totp) {
  const tokens = await post("", totp ? { email, password, totp } : { email, password });
  keep(tokens);
  sessionStorage.setItem(userKey, JSON.stringify(tokens.user));
  session.dispatchEvent(new Event("change"));
}

/** Ends the session here at once, and on the server as soon as it hears of it. */
export async function signOut() {
  const token = sessionStorage.getItem(refreshKey);
  forget();
  await post("/revoke", { token }).catch(() => null);
}

async function exchange() {
  if (!signedIn()) {
    throw new Problem(401);
  }
  try {
    return keep(await post("/refresh", { refresh: sessionStorage.getItem(refreshKey) }));
  } catch (problem) {
    if (problem.status === 400 || problem.status === 401) {
      forget();
      throw new Problem(401);
    }
    throw problem;
  }
}

/** A new access token. Callers at the same time share one exchange, since a refresh token is good for one. */
function renew() {
  renewal ??= exchange().finally(() => {
    renewal = null;
  });
  return renewal;
}

/** Runs `attempt` with an access token, and once more with a new one when the first is refused. */
export async function withToken(attempt) {
  const token = access ?? (await renew());
  try {
    return await attempt(token);
  } catch (problem) {
    if (problem.status !== 401) {
      throw problem;
    }
    return attempt(await renew());
  }
}
