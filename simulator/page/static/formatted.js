// A message's text with its formatting, built from Telegram's entities. Offsets count UTF-16, as JavaScript does.

import { el } from "./dom.js";
import { t } from "./words.js";

const TAGS = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  blockquote: "blockquote",
  expandable_blockquote: "blockquote",
};

/** Nodes for the text. `on` has what happens on a link, a command, a piece of code. */
export function formatted(text, entities, on) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return range(text, 0, text.length, sorted, on);
}

function range(text, from, to, entities, on) {
  const nodes = [];
  let at = from;
  let rest = entities;
  while (rest.length) {
    const [first, ...others] = rest;
    const start = Math.max(first.offset, at);
    const end = Math.min(first.offset + first.length, to);
    if (start >= to) break;
    if (end > start) {
      nodes.push(...plain(text.slice(at, start), on));
      const inside = others.filter((each) => each.offset < end);
      nodes.push(wrapped(first, text.slice(start, end), range(text, start, end, inside, on), on));
      at = end;
    }
    rest = others.filter((each) => each.offset + each.length > at);
  }
  nodes.push(...plain(text.slice(at, to), on));
  return nodes;
}

/** Text as it is; commands in it can be pressed. */
function plain(text, on) {
  return text
    .split(/(?<![\w/])(\/[a-z][a-z_]{1,31})(?![\w/])/)
    .map((part, place) => (place % 2 ? command(part, on) : part))
    .filter((part) => part !== "");
}

function command(text, on) {
  return el("button", { type: "button", class: "inline-command", onclick: () => on.command(text) }, text);
}

function wrapped(entity, text, children, on) {
  switch (entity.type) {
    case "code":
    case "pre":
      return code(entity.type, text, on);
    case "text_link":
      return link(entity.url, children, on);
    case "url":
      return link(text, [text], on);
    case "bot_command":
      return command(text, on);
    case "spoiler":
      return spoiler(children);
    case "mention":
      return el("span", { class: "mention" }, text);
    default:
      return TAGS[entity.type] ? el(TAGS[entity.type], {}, children) : el("span", {}, children);
  }
}

function code(kind, text, on) {
  const button = el(
    "button",
    { type: "button", class: "code", title: t("take-code"), onclick: () => on.code(text) },
    el("code", {}, text),
  );
  return kind === "pre" ? el("pre", {}, button) : button;
}

/** Only the schemes that Telegram opens; anything else stays text. */
function link(url, children, on) {
  if (!/^(https?|tg):/i.test(url)) return el("span", {}, children);
  const follow = (event) => {
    if (on.link(url)) event.preventDefault();
  };
  return el("a", { href: url, target: "_blank", rel: "noopener noreferrer", onclick: follow }, children);
}

function spoiler(children) {
  const node = el(
    "button",
    { type: "button", class: "spoiler", "aria-label": t("spoiler") },
    el("span", { class: "hidden-text" }, children),
  );
  node.addEventListener("click", () =>
    node.replaceWith(el("span", { class: "spoiler-shown" }, [...node.firstChild.childNodes])),
  );
  return node;
}
