// The messages of a chat on one phone, kept as they stand: new ones come below, edited ones change where they are.

import { bubble, dayLine } from "./bubble.js";
import { el, iconButton } from "./dom.js";
import { dayName, sameDay } from "./times.js";
import { town } from "./town.js";
import { t } from "./words.js";

const NEAR = 80; // pixels from the end that still count as being there
const RUN = 5 * 60 * 1000; // milliseconds within which messages of one person stand together

export class Thread {
  /** `view` is what bubbles are given; `topic` shows one topic of a forum (null: all). */
  constructor(chat, view, topic = null) {
    this.chat = chat;
    this.view = view;
    this.topic = topic;
    this.list = el("ol", { class: "messages", role: "log", "aria-live": "off", "aria-label": t("messages") });
    this.down = iconButton("down", t("to-newest"), () => this.toEnd(), { class: "to-newest", hidden: true });
    this.scroller = el(
      "div",
      { class: "scroller", tabindex: "0", "aria-label": t("messages"), role: "group" },
      this.list,
    );
    this.node = el("div", { class: "thread" }, this.scroller, this.down);
    this.scroller.addEventListener("scroll", () => (this.down.hidden = this.atEnd()), { passive: true });
    this.scroller.addEventListener("keydown", (event) => this.#move(event));
  }

  #shown() {
    const all = [...town.chat(this.chat).values()].sort((a, b) => a.id - b.id);
    return this.topic === null ? all : all.filter((message) => (message.thread ?? 1) === this.topic);
  }

  atEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    return scrollHeight - scrollTop - clientHeight < NEAR;
  }

  toEnd() {
    this.scroller.scrollTop = this.scroller.scrollHeight;
  }

  /** Build everything anew. */
  fill() {
    const nodes = [];
    let before = null;
    for (const message of this.#shown()) {
      nodes.push(...this.#nodes(message, before));
      before = message;
    }
    this.list.replaceChildren(...nodes);
    this.last = before;
    this.toEnd();
  }

  #nodes(message, before) {
    const opens = !before || !sameDay(before.at, message.at);
    const follows = !opens && !before.happening && before.from.id === message.from.id && message.at - before.at < RUN;
    const node = bubble(message, { ...this.view, follows });
    return opens ? [dayLine(dayName(message.at)), node] : [node];
  }

  #node(id) {
    return this.list.querySelector(`[data-id="${id}"]`);
  }

  /** A message is new, edited or gone. */
  take(message) {
    if (this.topic !== null && (message.thread ?? 1) !== this.topic) return;
    const node = this.#node(message.id);
    const end = this.atEnd();
    if (message.gone) node?.remove();
    else if (node) this.#replace(node, message);
    else if (!this.last || message.id > this.last.id) {
      this.list.append(...this.#nodes(message, this.last));
      this.last = message;
    }
    if (end || message.from?.id === this.view.me) this.toEnd();
    else this.down.hidden = false;
  }

  /** Whoever has the focus on a button of it keeps it. */
  #replace(node, message) {
    const focused = node.contains(document.activeElement) ? document.activeElement.dataset.key : null;
    const fresh = bubble(message, { ...this.view, follows: node.classList.contains("follows") });
    node.replaceWith(fresh);
    if (focused) fresh.querySelector(`[data-key="${focused}"]`)?.focus({ preventScroll: true });
    fresh.classList.add("changed");
  }

  /** Draw one message again, such as when a button of it waits no longer. */
  redraw(id) {
    const node = this.#node(id);
    const message = town.chat(this.chat).get(id);
    if (node && message) this.#replace(node, message);
  }

  jump(id) {
    const node = this.#node(id);
    if (!node) return;
    node.scrollIntoView({ block: "center", behavior: "auto" });
    node.focus({ preventScroll: true });
    node.classList.add("found");
    setTimeout(() => node.classList.remove("found"), 1600);
  }

  /** Arrow keys go from message to message; Enter opens what can be done with one. */
  #move(event) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const current = document.activeElement.closest?.(".message");
    if (event.key === "Enter" && document.activeElement === current) current.querySelector(".message-menu")?.click();
    if (!step || (document.activeElement !== this.scroller && document.activeElement !== current)) return;
    const items = [...this.list.querySelectorAll(".message:not(.day)")];
    const place = current ? items.indexOf(current) + step : items.length - 1;
    items[Math.max(0, Math.min(place, items.length - 1))]?.focus();
    event.preventDefault();
  }
}
