// One message as Telegram shows it: who, a quote of what it answers, text, file, picture, buttons, reactions, time.

import { avatar, el, icon, languageOf } from "./dom.js";
import { formatted } from "./formatted.js";
import { gist } from "./gist.js";
import { clockTime } from "./times.js";
import { town } from "./town.js";
import { t } from "./words.js";

/**
 * A list item for the message. `view` has the reader's id as `me`, whether the chat is a group, whether the message
 * `follows` one of the same person, and what happens: `tap`, `link`, `command`, `code`, `jump`, `menu`, `react`.
 */
export function bubble(message, view) {
  if (message.happening) return service(message, view);
  const mine = message.from.id === view.me;
  const kind = mine ? "mine" : message.from.bot ? "hall-said" : "theirs";
  const hint = message.from.bot ? (view.group ? "zh-hans" : view.language) : town.person(message.from.id)?.language;
  const lang = languageOf(message.text ?? "", hint);
  const named = view.group && !mine;
  const face = named
    ? view.follows
      ? el("span", { class: "avatar-room" })
      : avatar(message.from.name, message.from.id, message.from.bot)
    : null;
  const bare = message.photo && !message.text ? " bare" : "";
  return el(
    "li",
    {
      class: `message ${kind}${view.follows ? " follows" : ""}`,
      "data-id": message.id,
      tabindex: "-1",
      "aria-label": spoken(message, mine),
    },
    face,
    el(
      "div",
      { class: "stack" },
      el(
        "div",
        { class: `bubble${bare}`, onclick: (event) => touched(event) && view.menu(message, event.currentTarget) },
        named && !view.follows
          ? el(
              "p",
              { class: `name name-${Math.abs(message.from.id) % 8}`, lang: languageOf(message.from.name) },
              message.from.name,
            )
          : null,
        message.reply ? quote(message.reply, view) : null,
        message.photo ? picture(message.photo) : null,
        message.document ? file(message.document) : null,
        message.voice ? voice(message.voice) : null,
        message.place ? place(message.place) : null,
        message.text ? el("div", { class: "text", lang }, formatted(message.text, message.entities ?? [], view)) : null,
        foot(message),
        el(
          "button",
          {
            type: "button",
            class: "message-menu",
            tabindex: "-1",
            "aria-label": t("message-menu"),
            "aria-haspopup": "menu",
            onclick: (event) => view.menu(message, event.currentTarget),
          },
          icon("more"),
        ),
      ),
      message.reactions ? reactions(message, view) : null,
      message.buttons ? keyboard(message, view, lang) : null,
    ),
  );
}

/** A finger on the message itself, not on anything in it that can be pressed. */
const touched = (event) => matchMedia("(pointer: coarse)").matches && !event.target.closest("a, button");

function spoken(message, mine) {
  return `${mine ? t("you") : message.from.name}: ${gist(message).slice(0, 200)} ${clockTime(message.at)}`;
}

function foot(message) {
  return el(
    "p",
    { class: "foot" },
    message.edited ? el("span", { class: "edited" }, t("edited")) : null,
    el("time", { datetime: new Date(message.at).toISOString() }, clockTime(message.at)),
  );
}

function quote(reply, view) {
  const what = gist(reply);
  return el(
    "button",
    { type: "button", class: "quote", onclick: () => view.jump(reply.id) },
    el("strong", {}, reply.name),
    el("span", { lang: languageOf(what) }, what),
  );
}

function picture(photo) {
  return el(
    "a",
    { href: photo.url, target: "_blank", rel: "noopener", class: "picture" },
    el("img", { src: photo.url, alt: t("a-photo"), loading: "lazy" }),
  );
}

function file({ name, size, url }) {
  return el(
    "a",
    { class: "file", href: url, download: name },
    el("span", { class: "file-icon" }, icon("file")),
    el(
      "span",
      { class: "file-words" },
      el("strong", {}, name),
      el("span", {}, `${kilobytes(size)} · ${t("download")}`),
    ),
  );
}

const voice = ({ url }) =>
  el("audio", { class: "voice", controls: true, preload: "metadata", src: url, "aria-label": t("a-voice") });

function place({ latitude, longitude }) {
  const point = `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`;
  const url = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
  return el(
    "a",
    { class: "file", href: url, target: "_blank", rel: "noopener" },
    el("span", { class: "file-icon" }, icon("place")),
    el("span", { class: "file-words" }, el("strong", {}, t("a-place")), el("span", {}, point)),
  );
}

const kilobytes = (size) => (size < 1024 ? `${size} B` : `${(size / 1024).toFixed(size < 10240 ? 1 : 0)} KB`);

function keyboard(message, view, lang) {
  const rows = message.buttons.map((row, y) =>
    el(
      "div",
      { class: "keys-row" },
      row.map((button, x) => key(message, view, button, y, x)),
    ),
  );
  return el("div", { class: "keys", role: "group", "aria-label": t("buttons"), lang }, rows);
}

function key(message, view, button, row, column) {
  const busy = view.busy?.(message.id, row, column);
  const press = () =>
    button.url
      ? view.link(button.url) || window.open(button.url, "_blank", "noopener")
      : view.tap(message, row, column);
  return el(
    "button",
    { type: "button", class: "key", "data-key": `${row}:${column}`, "aria-busy": busy ? "true" : null, onclick: press },
    el("span", { lang: languageOf(button.label, view.language) }, button.label),
    button.url ? icon("link") : null,
  );
}

function reactions(message, view) {
  return el(
    "div",
    { class: "reactions" },
    message.reactions.map(({ emoji, by }) => {
      const own = by.includes(view.me);
      return el(
        "button",
        {
          type: "button",
          class: "reaction",
          "aria-pressed": String(own),
          "aria-label": t("reacted", { emoji, count: by.length }),
          onclick: () => view.react(message, own ? "" : emoji),
        },
        `${emoji} ${by.length}`,
      );
    }),
  );
}

function service(message, view) {
  const { kind, name, id, text } = message.happening;
  const words = t(`service-${kind}`, { who: message.from.name, name: name ?? "", text: text ?? "" });
  const inside = kind === "pinned" ? el("button", { type: "button", onclick: () => view.jump(id) }, words) : words;
  return el(
    "li",
    { class: "message service", "data-id": message.id, tabindex: "-1" },
    el("span", { class: "pill" }, inside),
  );
}

/** The line between two days. */
export const dayLine = (words) =>
  el("li", { class: "message service day", role: "separator" }, el("span", { class: "pill" }, words));
