// What stands over an open chat: the way back, its name, the pinned message, the topics of a forum.

import { avatar, el, icon, languageOf } from "./dom.js";
import { town } from "./town.js";
import { t } from "./words.js";

/**
 * `others` is how much is unread elsewhere, `doing` what the bot is about to send, if it said so; `on` has `back()`,
 * `jump(message)` and `choose(topic)`.
 */
export function chatHead(chat, others, topic, doing, on) {
  const name = chat.private ? town.bot.name : chat.title;
  const facts = chat.private ? t("bot") : t("members", { count: chat.members });
  const back = {
    type: "button",
    class: "icon-button back",
    "aria-label": t("back"),
    title: t("back"),
    onclick: on.back,
  };
  return [
    el(
      "div",
      { class: "chat-bar" },
      el("button", back, icon("back"), others ? el("span", { class: "badge" }, String(others)) : null),
      avatar(name, chat.id, chat.private),
      el(
        "div",
        { class: "chat-name" },
        el("h2", { lang: languageOf(name) }, name),
        el("p", { role: "status", class: doing ? "doing" : "" }, doing || facts),
      ),
    ),
    chat.pinned.length ? pinned(chat.pinned[0], on) : "",
    chat.topics.length ? topics(chat.topics, topic, on) : "",
  ];
}

function pinned({ id, text, name }, on) {
  return el(
    "button",
    { type: "button", class: "pinned", onclick: () => on.jump(id) },
    icon("pin"),
    el("span", {}, el("strong", {}, t("pinned")), el("span", { lang: languageOf(text) }, text || name)),
  );
}

function topics(all, current, on) {
  const button = ({ thread, name, closed }) => {
    const topic = thread ?? 1;
    const label = `${closed ? "🔒 " : ""}${thread === null ? t("topic-general") : name}`;
    const pressed = String(topic === current);
    return el(
      "button",
      { type: "button", class: "topic", "aria-pressed": pressed, onclick: () => on.choose(topic) },
      label,
    );
  };
  return el("div", { class: "topics", role: "group", "aria-label": t("topics") }, all.map(button));
}
