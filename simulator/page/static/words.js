// The page's own words, in the language that the visitor chose.

const LANGUAGES = { en: ["English", "EN"], "zh-Hans": ["简体中文", "简"], "zh-Hant": ["繁體中文", "繁"] };
const KEPT = "yishiting-language";

let words = {};
let language = "en";
const listeners = new Set();

function preferred() {
  const kept = localStorage.getItem(KEPT);
  if (kept in LANGUAGES) return kept;
  const tag = navigator.language;
  if (!tag.startsWith("zh")) return "en";
  return /hant|tw|hk|mo/i.test(tag) ? "zh-Hant" : "zh-Hans";
}

/** The words under this key with `{facts}` put in. */
export function t(key, facts = {}) {
  const found = words[key] ?? key;
  return found.replace(/\{(\w+)\}/g, (whole, name) => (name in facts ? String(facts[name]) : whole));
}

/** What is given in several languages, in the visitor's, else in the nearest. */
export function said(told) {
  const order = { "zh-Hant": ["zh-Hant", "zh-Hans", "en"], "zh-Hans": ["zh-Hans", "zh-Hant", "en"], en: ["en"] };
  for (const tag of order[language]) if (told?.[tag]) return told[tag];
  return "";
}

export const now = () => language;
/** Each tag with its name and a short one. */
export const languages = () => Object.entries(LANGUAGES).map(([tag, names]) => [tag, ...names]);
export const onLanguage = (listener) => listeners.add(listener);

/** Speak this language from now on; everything that has words is told. */
export async function speak(tag) {
  const reply = await fetch(`/words/${tag}.json`);
  words = await reply.json();
  language = tag;
  localStorage.setItem(KEPT, tag);
  document.documentElement.lang = tag;
  for (const node of document.querySelectorAll("[data-t]")) node.textContent = t(node.dataset.t);
  for (const listener of listeners) listener();
}

export const begin = () => speak(preferred());
