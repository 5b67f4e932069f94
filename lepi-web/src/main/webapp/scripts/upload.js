/** Sends a picture. XMLHttpRequest, because fetch does not tell how much has been sent. */
import { api } from "./api.js";
import { Problem } from "./problem.js";
import { withToken } from "./session.js";

function attempt(token, form, query, { onProgress, signal }) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `${api}/predictions?${query}`);
    request.setRequestHeader("Authorization", `Bearer ${token}`);
    request.setRequestHeader("Accept-Language", document.documentElement.lang);
    request.setRequestHeader("Accept", "application/json, application/problem+json");
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(total ? loaded / total : 0));
    request.upload.addEventListener("load", () => onProgress(1));
    request.addEventListener("load", () => {
      if (request.status === 201) {
        resolve(JSON.parse(request.responseText));
      } else {
        reject(Problem.of(request.status, request.responseText, request.getResponseHeader("Retry-After")));
      }
    });
    request.addEventListener("error", () => reject(new Problem(0)));
    request.addEventListener("abort", () => reject(signal.reason));
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(form);
  });
}

/**
 * Asks for a prediction.
 *
 * @param form the picture as `image`, and what is known of the observation
 * @param query `model`, `top`, `order`
 * @param onProgress called with the part that has been sent, from 0 to 1; 1 means that the server is at work
 * @param signal ends the request
 */
export const predict = (form, query, { onProgress, signal }) =>
  withToken((token) => attempt(token, form, new URLSearchParams(query), { onProgress, signal }));
