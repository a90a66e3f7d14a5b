// The list of somebody's chats, and the slip of paper that lies on their table.

import { avatar, el, icon, languageOf } from "./dom.js";
import { gist } from "./gist.js";
import { listTime } from "./times.js";
import { town } from "./town.js";
import { said, t } from "./words.js";

/** `on` has `enter(chat)` and `scan()`. */
export function chatList(phone, on) {
  const { person, unread } = phone;
  const sorted = [...phone.chats].sort((a, b) => (b.last?.at ?? 0) - (a.last?.at ?? 0));
  const started = phone.chats.some((chat) => chat.private && chat.started);
  return el(
    "div",
    { class: "chats" },
    said(person.about) ? el("p", { class: "about", lang: languageOf(said(person.about)) }, said(person.about)) : null,
    person.slip && !started ? slip(person, on.scan) : null,
    el("h2", { class: "quiet-title" }, t("chats")),
    el(
      "ul",
      { class: "chat-list" },
      sorted.map((chat) => el("li", {}, row(chat, unread.get(chat.id) ?? 0, person, on))),
    ),
  );
}

function row(chat, unread, person, on) {
  const last = chat.last ? preview(chat, person) : chat.private ? t("not-started") : "";
  const name = chat.private ? town.bot.name : chat.title;
  return el(
    "button",
    { type: "button", class: "chat-row", onclick: () => on.enter(chat) },
    avatar(name, chat.id, chat.private),
    el(
      "span",
      { class: "chat-words" },
      el(
        "span",
        { class: "chat-top" },
        el("strong", { lang: languageOf(name) }, name),
        chat.last ? el("time", {}, listTime(chat.last.at)) : null,
      ),
      el(
        "span",
        { class: "chat-bottom" },
        el("span", { class: "chat-last", lang: languageOf(last) }, last),
        unread ? el("span", { class: "badge", "aria-label": t("unread", { count: unread }) }, String(unread)) : null,
      ),
    ),
  );
}

function preview(chat, person) {
  const { last } = chat;
  const what = last.happening
    ? t(`service-${last.happening.kind}`, {
        who: last.from.name,
        name: last.happening.name ?? "",
        text: last.happening.text ?? "",
      })
    : gist(last);
  if (chat.private || last.happening) return what;
  return `${last.from.id === person.id ? t("you") : last.from.name}: ${what}`;
}

function slip(person, scan) {
  return el(
    "div",
    { class: "slip" },
    el("p", { class: "slip-title" }, t("slip-title")),
    el("p", { class: "slip-words" }, t("slip-words", { seat: person.seat })),
    el("p", { class: "slip-code" }, new URL(person.slip).searchParams.get("start").replace(/^join-/, "")),
    el("button", { type: "button", class: "button primary", onclick: scan }, icon("scan"), t("slip-scan")),
  );
}
