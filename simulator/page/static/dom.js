// Building the page out of nodes. Text is always text: nothing anywhere is parsed as HTML.

const SVG = "http://www.w3.org/2000/svg";

const PATHS = {
  back: "M15 5l-7 7 7 7",
  close: "M6 6l12 12M18 6L6 18",
  add: "M12 5v14M5 12h14",
  send: "M4 12l16-8-5 17-4-7z",
  attach: "M19 11l-7.5 7.5a4.5 4.5 0 01-6.4-6.4L13 4.2a3 3 0 014.3 4.3l-7.8 7.8a1.5 1.5 0 01-2.2-2.1l7-7",
  menu: "M4 7h16M4 12h16M4 17h16",
  more: "M6 12h.01M12 12h.01M18 12h.01",
  slash: "M15 4L9 20",
  down: "M6 10l6 6 6-6",
  link: "M9 15L19 5M11 5h8v8",
  file: "M7 3h7l5 5v13H7zM14 3v5h5",
  reply: "M9 7L4 12l5 5M4 12h10a6 6 0 016 6",
  edit: "M4 20l1-5L16 4l4 4L9 19z",
  check: "M5 13l4 4L19 7",
  play: "M7 5l12 7-12 7z",
  pause: "M8 5v14M16 5v14",
  next: "M9 6l6 6-6 6",
  sun: "M12 4V2M12 22v-2M4 12H2M22 12h-2M6 6L4.5 4.5M19.5 19.5L18 18M18 6l1.5-1.5M4.5 19.5L6 18M12 8a4 4 0 100 8 4 4 0 000-8z",
  moon: "M20 14A8 8 0 1110 4a6.5 6.5 0 0010 10z",
  auto: "M12 3a9 9 0 100 18zM12 3a9 9 0 010 18",
  pin: "M9 4h6l-1 6 3 3H7l3-3zM12 13v7",
  place: "M12 21s-6-6.2-6-11a6 6 0 1112 0c0 4.8-6 11-6 11zM12 12a2 2 0 100-4 2 2 0 000 4z",
  voice: "M12 3a3 3 0 00-3 3v5a3 3 0 006 0V6a3 3 0 00-3-3zM6 11a6 6 0 0012 0M12 17v4",
  mask: "M4 6c5 2 11 2 16 0 0 8-3 12-8 13-5-1-8-5-8-13zM8 11h2M14 11h2",
  scan: "M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M7 12h10",
};

/** An element with properties (`class`, `onclick`, any attribute; null and false leave one out) and children. */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return node;
}

/** A line drawing; it says nothing to those who listen. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name]);
  for (const [key, value] of Object.entries({ viewBox: "0 0 24 24", class: "icon", "aria-hidden": "true" })) {
    svg.setAttribute(key, value);
  }
  svg.append(path);
  return svg;
}

/** A button that shows an icon and says `label`. */
export function iconButton(name, label, onclick, props = {}) {
  return el(
    "button",
    { type: "button", class: "icon-button", "aria-label": label, title: label, onclick, ...props },
    icon(name),
  );
}

/** The round picture of somebody: the first letter of the name on a colour of their own. */
export function avatar(name, id, bot = false) {
  const letter = Array.from(name.trim())[0] ?? "·";
  return el(
    "span",
    { class: bot ? "avatar avatar-bot" : `avatar hue-${Math.abs(id) % 8}`, "aria-hidden": "true" },
    bot ? "议" : letter,
  );
}

/** The language in which a text is written, as far as can be seen; `hint` tells Chinese scripts apart. */
export function languageOf(text, hint = "") {
  if (!/\p{Script=Han}/u.test(text)) return "en";
  return /hant|tw|hk/i.test(hint) ? "zh-Hant" : "zh-Hans";
}
