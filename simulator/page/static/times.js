// Times as they are written where the town is, in the visitor's language.

import { town } from "./town.js";
import { now as language } from "./words.js";

const kept = new Map();

function format(options) {
  const key = `${language()} ${town.zone} ${JSON.stringify(options)}`;
  if (!kept.has(key)) kept.set(key, new Intl.DateTimeFormat(language(), { timeZone: town.zone, ...options }));
  return kept.get(key);
}

export const clockTime = (at) => format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at);
export const dayName = (at) => format({ weekday: "long", day: "numeric", month: "long" }).format(at);
export const shortDay = (at) => format({ day: "numeric", month: "short" }).format(at);
export const fullTime = (at) => format({ dateStyle: "medium", timeStyle: "short", hourCycle: "h23" }).format(at);
export const sameDay = (one, other) => dayName(one) === dayName(other);

/** The time of something that was today, else its day. */
export const listTime = (at) => (sameDay(at, town.now()) ? clockTime(at) : shortDay(at));
