/** Numbers, times and sizes as a reader of the page's language writes them. */

const language = document.documentElement.lang;
const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 });
const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
const moment = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" });
const day = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });

/** A probability from 0 to 1; the ends are never rounded into certainty. */
export function share(probability) {
  if (probability > 0 && probability < 0.001) {
    return `<\u00a0${percent.format(0.001)}`;
  }
  if (probability < 1 && probability > 0.999) {
    return `>\u00a0${percent.format(0.999)}`;
  }
  return percent.format(probability);
}

export const count = (number) => whole.format(number);

/** An instant in the reader's own time zone. */
export const instant = (iso) => moment.format(new Date(iso));

/** A calendar date, which has no time zone. */
export const date = (iso) => day.format(new Date(`${iso}T00:00:00Z`));

function unit(amount, name, unitDisplay = "long") {
  return new Intl.NumberFormat(language, { style: "unit", unit: name, unitDisplay, maximumFractionDigits: 1 }).format(amount);
}

export const bytes = (size) =>
  size < 1e6 ? unit(Math.ceil(size / 1e3), "kilobyte", "short") : unit(size / 1e6, "megabyte", "short");

export const milliseconds = (duration) => unit(duration, "millisecond", "short");

/** How long to wait, in seconds or minutes. */
export const wait = (seconds) => (seconds < 90 ? unit(seconds, "second") : unit(Math.ceil(seconds / 60), "minute"));
