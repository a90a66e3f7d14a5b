// One phone: whose it is, their chats, and the chat that is open.

import { avatar, el, icon, iconButton } from "./dom.js";
import { chatList } from "./chats.js";
import { OpenChat } from "./openchat.js";
import { alertIn, putAway, toast } from "./notice.js";
import { nameOf, nameplate, pickPerson } from "./people.js";
import { town } from "./town.js";
import { t } from "./words.js";

export class Phone {
  /** `desk` is told when the person changes, when the phone is to go, and which phone was used last. */
  constructor(desk, person) {
    this.desk = desk;
    this.person = person;
    this.chats = [];
    this.open = null;
    this.unread = new Map();
    this.head = el("header", { class: "phone-head" });
    this.body = el("div", { class: "phone-body" });
    this.node = el("section", { class: "phone" }, this.head, this.body, el("div", { class: "toasts", role: "status" }));
    this.node.addEventListener("focusin", () => desk.used(this));
    this.node.addEventListener("pointerdown", () => desk.used(this));
  }

  get id() {
    return this.person.id;
  }

  /** The first group that this person is in. */
  get group() {
    return this.chats.find((chat) => !chat.private);
  }

  async enterGroup() {
    if (this.group) await this.enter(this.group.id);
  }

  /** Draw everything anew, as when the language changed. */
  draw() {
    const { person } = this;
    this.node.setAttribute("aria-label", t("phone-of", { name: nameOf(person) }));
    this.head.replaceChildren(
      el(
        "button",
        {
          type: "button",
          class: "whose",
          "aria-label": t("switch-person", { name: nameOf(person) }),
          onclick: () => this.#choose(),
        },
        avatar(person.name, person.id),
        nameplate(person),
        icon("down"),
      ),
      this.desk.several() ? iconButton("close", t("remove-phone"), () => this.desk.remove(this)) : "",
    );
    if (this.open) this.open.draw();
    else this.#list();
  }

  async #choose() {
    const chosen = await pickPerson(this.person);
    if (chosen) await this.show(chosen.id);
    this.head.querySelector(".whose").focus();
  }

  /** Give the phone to somebody, and open one of their chats if it is named. */
  async show(personId, chatId = null) {
    if (personId !== this.person.id) {
      this.person = town.person(personId);
      this.unread.clear();
      putAway(this.node);
      this.leave();
      await this.desk.watch();
    }
    await this.refresh();
    if (chatId !== null) await this.enter(chatId);
    else this.draw();
  }

  /** Ask again which chats there are. */
  async refresh() {
    this.chats = await town.ask("chats", { person: this.person.id });
  }

  leave() {
    this.open?.close();
    this.open = null;
  }

  #list() {
    this.body.replaceChildren(
      chatList(this, {
        enter: (chat) => this.enter(chat.id, true),
        scan: () => this.follow(this.person.slip),
      }),
    );
  }

  /** Open a chat; `focus` puts the cursor where one writes. */
  async enter(chatId, focus = false) {
    const chat = this.chats.find((each) => each.id === chatId);
    if (!chat) return;
    this.leave();
    this.unread.delete(chatId);
    this.open = new OpenChat(this, chat);
    this.body.replaceChildren(this.open.node);
    this.draw();
    await this.open.load();
    if (focus) this.open.focus();
  }

  back() {
    this.leave();
    this.draw();
    this.body.querySelector("button")?.focus();
    this.refresh().then(() => this.open || this.#list());
  }

  /** Open a bot's link as this person; false when it is none. */
  follow(url) {
    const link = new URL(url);
    const ours = link.protocol === "tg:" || link.hostname === "t.me";
    if (!ours) return false;
    this.try(town.ask("follow", { person: this.id, url }).then((chat) => this.show(this.id, chat)));
    return true;
  }

  /** Say why, when something cannot be done. */
  try(promise) {
    return promise.catch((refusal) => toast(this.node, t(refusal.message)));
  }

  /** Something was said, edited or deleted somewhere. */
  take(message) {
    const chat = this.chats.find((each) => each.id === message.chat);
    if (!chat) return;
    if (!message.gone && (!chat.last || message.id >= chat.last.id)) chat.last = message;
    if (message.chat === this.id) chat.started = chat.started || message.from.id === this.id;
    if (this.open?.chat.id === message.chat) {
      this.open.take(message);
      return;
    }
    if (message.fresh && message.from.id !== this.id)
      this.unread.set(message.chat, (this.unread.get(message.chat) ?? 0) + 1);
    if (!this.open) this.#list();
    else this.open.head();
  }

  /** The bot answered this person's tap. */
  answered({ chat, message, text, alert, url }) {
    this.open?.settle(chat, message);
    if (url) this.follow(url);
    if (!text) return;
    if (alert) alertIn(this.node, text, this.person.language, this.desk.isCurrent(this));
    else toast(this.node, text, this.person.language);
  }
}
