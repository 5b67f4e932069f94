/** An operation as a command line, with the first of its bodies. */
import { examplesOf, flat } from "./openapi.js";

const files = { "image/*": ["image/jpeg", "photo.jpg"], "application/zip": ["application/zip", "file.zip"] };

const quoted = (text) => `'${String(text).replaceAll("'", "'\\''")}'`;

function form(mediaType) {
  const example = examplesOf(mediaType)[0]?.value ?? {};
  return Object.entries(flat(mediaType.schema).properties ?? {})
    .filter(([name, { format }]) => format === "binary" || name in example)
    .map(([name, { format }]) => `-F ${quoted(format === "binary" ? `${name}=@photo.jpg` : `${name}=${example[name]}`)}`);
}

function text(type, mediaType) {
  const value = examplesOf(mediaType)[0]?.value ?? {};
  return [`-H ${quoted(`Content-Type: ${type}`)}`, `-d ${quoted(typeof value === "string" ? value : JSON.stringify(value))}`];
}

function bodyOf(content = {}) {
  const [type, mediaType] = Object.entries(content)[0] ?? [];
  if (type === undefined) {
    return [];
  }
  if (type in files) {
    const [sent, file] = files[type];
    return [`-H ${quoted(`Content-Type: ${sent}`)}`, `--data-binary @${file}`];
  }
  if (type === "application/x-www-form-urlencoded") {
    return ['-u "$CLIENT_ID:$CLIENT_SECRET"', `-d ${quoted(new URLSearchParams(examplesOf(mediaType)[0].value))}`];
  }
  return type === "multipart/form-data" ? form(mediaType) : text(type, mediaType);
}

/** Several lines, ready to be pasted into a shell that knows `$TOKEN`. */
export function curl({ verb, path, security, body, parameters }) {
  const filled = parameters
    .filter(({ in: place, example }) => place === "path" && example !== undefined)
    .reduce((address, { name, example }) => address.replace(`{${name}}`, example), path);
  const query = parameters
    .filter(({ in: place, required, example }) => place === "query" && required && example !== undefined)
    .map(({ name, example }) => `${name}=${encodeURIComponent(example)}`);
  const address = location.origin + filled + (query.length > 0 ? `?${query.join("&")}` : "");
  const data = bodyOf(body?.content);
  const implied = verb === "get" || (verb === "post" && data.length > 0);
  return [
    implied ? "curl" : `curl -X ${verb.toUpperCase()}`,
    ...(security?.length === 0 ? [] : ['-H "Authorization: Bearer $TOKEN"']),
    ...data,
    quoted(address),
  ].join(" \\\n  ");
}
