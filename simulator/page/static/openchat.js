// A chat that is open on a phone: its head, the pinned message, topics, what was said, and where one writes.

import { chatHead } from "./chathead.js";
import { Composer } from "./composer.js";
import { el } from "./dom.js";
import { menuAt, toast } from "./notice.js";
import { Thread } from "./thread.js";
import { town } from "./town.js";
import { t } from "./words.js";

const EMOJI = ["👍", "👎", "❤️", "🙏", "🤔"];
const ACTING = 5000; // milliseconds for which a phone shows what the bot is doing
const PATIENCE = 20_000; // milliseconds for which a button shows that it waits

export class OpenChat {
  constructor(phone, chat) {
    this.phone = phone;
    this.chat = chat;
    this.topic = chat.topics.length ? 1 : null;
    this.waiting = new Map();
    this.doing = "";
    this.top = el("div", { class: "chat-head" });
    this.middle = el("div", { class: "chat-middle" });
    this.bottom = el("div", { class: "chat-bottom-bar" });
    this.node = el("div", { class: "open-chat" }, this.top, this.middle, this.bottom);
    this.commands = [];
  }

  get person() {
    return this.phone.person;
  }

  async load() {
    this.commands = await town.load(this.person.id, this.chat.id);
    this.draw();
  }

  close() {
    clearTimeout(this.still);
    this.composer?.close();
    for (const timer of this.waiting.values()) clearTimeout(timer);
  }

  focus() {
    const touch = matchMedia("(pointer: coarse)").matches;
    if (!touch) (this.composer ?? this.bottom.querySelector("button"))?.focus();
  }

  /** Where what is written goes. */
  place() {
    return { person: this.person.id, chat: this.chat.id, thread: this.topic === 1 ? null : this.topic };
  }

  lastOwn() {
    return [...town.chat(this.chat.id).values()]
      .reverse()
      .find((message) => message.from.id === this.person.id && message.text);
  }

  draw() {
    const written = this.composer?.box.value ?? "";
    this.head();
    this.thread = new Thread(this.chat.id, this.#view(), this.topic);
    this.middle.replaceChildren(this.thread.node);
    this.#foot(written);
    this.thread.fill();
  }

  head() {
    const choose = (topic) => {
      this.topic = topic;
      this.draw();
    };
    const others = [...this.phone.unread.values()].reduce((sum, count) => sum + count, 0);
    const on = { back: () => this.phone.back(), jump: (id) => this.thread.jump(id), choose };
    this.top.replaceChildren(...chatHead(this.chat, others, this.topic, this.doing, on));
  }

  /** The bot says that it is doing something: that is shown for a while, or until it has said what it wants to. */
  acting({ kind, name, thread }) {
    if (this.topic !== null && (thread ?? 1) !== this.topic) return;
    this.#show(t(kind.startsWith("upload") ? "acting-file" : "acting-typing", { name }));
    this.still = setTimeout(() => this.#show(""), ACTING);
  }

  #show(doing) {
    clearTimeout(this.still);
    this.doing = doing;
    this.head();
  }

  #view() {
    const { phone, person, chat } = this;
    return {
      me: person.id,
      language: person.language,
      group: !chat.private,
      tap: (message, row, column) => this.#tap(message, row, column),
      busy: (id, row, column) => this.waiting.has(`${id}:${row}:${column}`),
      link: (url) => phone.follow(url),
      command: (text) => this.composer?.put(`${text} `),
      code: (text) => {
        this.composer?.put(text);
        toast(phone.node, t("code-taken"));
      },
      jump: (id) => this.thread.jump(id),
      react: (message, emoji) =>
        phone.try(town.ask("react", { person: person.id, chat: chat.id, message: message.id, emoji })),
      menu: (message, anchor) => this.#menu(message, anchor),
    };
  }

  #menu(message, anchor) {
    const view = this.#view();
    const entries = [
      EMOJI.map((emoji) => [emoji, () => view.react(message, emoji)]),
      [t("reply"), () => this.composer?.replyTo(message)],
    ];
    if (message.from.id === this.person.id && message.text)
      entries.push([t("edit"), () => this.composer?.edit(message)]);
    if (message.text) entries.push([t("copy"), () => navigator.clipboard?.writeText(message.text)]);
    menuAt(anchor, this.phone.node, entries);
  }

  async #tap(message, row, column) {
    const key = `${message.id}:${row}:${column}`;
    if (this.waiting.has(key)) return;
    const late = () => {
      this.settle(this.chat.id, message.id);
      toast(this.phone.node, t("no-answer"));
    };
    this.waiting.set(key, setTimeout(late, PATIENCE));
    this.thread.redraw(message.id);
    try {
      await town.ask("tap", { person: this.person.id, chat: this.chat.id, message: message.id, row, column });
    } catch (refusal) {
      this.settle(this.chat.id, message.id);
      toast(this.phone.node, t(refusal.message));
    }
  }

  /** The buttons of a message wait no longer. */
  settle(chat, id) {
    if (chat !== this.chat.id) return;
    for (const [key, timer] of this.waiting) {
      if (!key.startsWith(`${id}:`)) continue;
      clearTimeout(timer);
      this.waiting.delete(key);
    }
    this.thread.redraw(id);
  }

  #foot(written) {
    const { chat, phone } = this;
    this.composer?.close();
    this.composer = null;
    if (chat.private && !chat.started) {
      const start = () => phone.try(town.ask("say", { ...this.place(), text: "/start" }));
      this.bottom.replaceChildren(
        el("button", { type: "button", class: "button primary start", onclick: start }, t("start")),
      );
      return;
    }
    this.composer = new Composer(this, (refusal) => toast(phone.node, t(refusal.message)));
    this.composer.commands = this.commands;
    this.bottom.replaceChildren(...this.#choices(), this.composer.node);
    if (written) this.composer.put(written);
  }

  /** The labels of a reply keyboard, if the newest message of the bot has one. */
  #choices() {
    const last = [...town.chat(this.chat.id).values()].reverse().find((message) => message.from.bot);
    if (!last?.choices) return [];
    const say = (text) => phone.try(town.ask("say", { ...this.place(), text }));
    const { phone } = this;
    return [
      el(
        "div",
        { class: "choices" },
        last.choices.map((label) => el("button", { type: "button", class: "key", onclick: () => say(label) }, label)),
      ),
    ];
  }

  take(message) {
    const startsNow = this.chat.private && !this.composer && this.chat.started;
    if (startsNow) this.#foot("");
    if (message.happening?.kind === "pinned") {
      this.chat.pinned = [{ id: message.happening.id, text: message.happening.text, name: message.happening.name }];
      this.head();
    }
    if (this.doing && message.fresh && message.from.bot) this.#show("");
    this.thread.take(message);
    if (message.fresh && message.asks) this.composer?.replyTo(message);
  }
}
