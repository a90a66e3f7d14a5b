// What may go wrong: the bot killed, Telegram slow, storming, repeating itself; and how the bot takes it.

import { el } from "./dom.js";
import { town } from "./town.js";
import { t } from "./words.js";

const FAULTS = ["slow", "storm", "twice"];

export class Troubles {
  constructor() {
    this.node = el("section", { class: "panel troubles", "aria-labelledby": "troubles-title" });
    this.told = "";
  }

  draw() {
    this.told = "";
    this.take();
  }

  take() {
    const { alive, waiting, refused, repeated, troubles, calls } = town.state;
    const told = JSON.stringify([alive, waiting, refused, repeated, troubles, calls]);
    if (told === this.told) return;
    this.told = told;
    const focused = this.node.contains(document.activeElement) ? document.activeElement.dataset.act : null;
    this.node.replaceChildren(
      el("h2", { id: "troubles-title" }, t("troubles")),
      town.machine ? this.#bot(alive) : "",
      el(
        "ul",
        { class: "counts" },
        el("li", {}, t("count-waiting", { count: waiting })),
        el("li", {}, t("count-refused", { count: refused })),
        el("li", {}, t("count-repeated", { count: repeated })),
      ),
      el(
        "div",
        { class: "switches" },
        FAULTS.map((what) => this.#switch(what, troubles.includes(what))),
      ),
      el(
        "details",
        { class: "calls", open: this.open },
        el("summary", {}, t("calls")),
        el(
          "ol",
          {},
          calls.map(({ method, code }) =>
            el(
              "li",
              { class: code === 200 ? "" : "refused" },
              el("code", {}, method),
              code === 200 ? " ✓" : ` ${code}`,
            ),
          ),
        ),
      ),
    );
    const details = this.node.querySelector("details");
    details.addEventListener("toggle", () => (this.open = details.open));
    if (focused) this.node.querySelector(`[data-act="${focused}"]`)?.focus();
  }

  #bot(alive) {
    const press = () => town.ask("run", { what: alive ? "kill" : "start" }).catch(() => null);
    return el(
      "div",
      { class: "machine" },
      el(
        "p",
        { class: alive ? "alive" : "dead", role: "status" },
        el("span", { class: "dot", "aria-hidden": "true" }),
        t(alive ? "bot-alive" : "bot-dead"),
      ),
      el(
        "button",
        { type: "button", class: alive ? "button danger" : "button primary", "data-act": "run", onclick: press },
        t(alive ? "bot-kill" : "bot-start"),
      ),
    );
  }

  #switch(what, on) {
    const press = () => town.ask("trouble", { what, on: !on }).catch(() => null);
    return el(
      "button",
      { type: "button", class: "switch", role: "switch", "aria-checked": String(on), "data-act": what, onclick: press },
      el(
        "span",
        { class: "switch-words" },
        el("strong", {}, t(`trouble-${what}`)),
        el("span", {}, t(`trouble-${what}-about`)),
      ),
      el("span", { class: "knob", "aria-hidden": "true" }),
    );
  }
}
