/** Calls to the API of this server. Every failure is a {@link Problem}. */
import { Problem } from "./problem.js";
import { withToken } from "./session.js";

export const api = "/pred-api/v1";

async function call(path, options = {}) {
  const headers = { "Accept-Language": document.documentElement.lang, ...options.headers };
  const answer = await fetch(path, { ...options, headers }).catch((failure) => {
    throw failure.name === "AbortError" ? failure : new Problem(0);
  });
  if (!answer.ok) {
    throw Problem.of(answer.status, await answer.text(), answer.headers.get("Retry-After"));
  }
  return answer;
}

const authorized = (path, options = {}) =>
  withToken((token) =>
    call(path, { ...options, headers: { ...options.headers, Authorization: `Bearer ${token}` } }),
  );

/** What anybody may read. */
export const readPublic = async (path) => (await call(api + path)).json();

/** What anybody may send. */
export const sendPublic = (path, body) =>
  call(api + path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });

/** A document outside the API, as JSON. */
export const readDocument = async (path) => (await call(path, { headers: { Accept: "application/json" } })).json();

export const read = async (path, signal) => (await authorized(api + path, { signal })).json();

export const readBlob = async (path) => (await authorized(api + path)).blob();

export const send = (path, body) =>
  authorized(api + path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
