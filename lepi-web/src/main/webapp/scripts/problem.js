/** An answer that is not the one hoped for, as RFC 9457 describes it. Status 0: no answer at all. */
export class Problem extends Error {
  constructor(status, { type = "", title = "", detail = "", instance = "", violations = [] } = {}, retryAfter = null) {
    super(detail || title || `HTTP ${status}`);
    this.status = status;
    this.type = type.split(":").at(-1);
    this.detail = detail;
    this.instance = instance;
    this.violations = violations;
    this.retryAfter = secondsUntil(retryAfter);
  }

  /** From the body and the `Retry-After` header of an answer; a body that is not JSON tells nothing. */
  static of(status, body, retryAfter) {
    try {
      return new Problem(status, JSON.parse(body), retryAfter);
    } catch {
      return new Problem(status, {}, retryAfter);
    }
  }
}

/** `Retry-After` is a number of seconds or a date; null when it is absent or neither. */
function secondsUntil(retryAfter) {
  if (!retryAfter) {
    return null;
  }
  const seconds = /^\d+$/.test(retryAfter) ? Number(retryAfter) : Math.ceil((Date.parse(retryAfter) - Date.now()) / 1000);
  return Number.isNaN(seconds) ? null : Math.max(1, seconds);
}
