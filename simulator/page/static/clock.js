// The town's clock, and moving it forward.

import { el } from "./dom.js";
import { clockTime, dayName, fullTime } from "./times.js";
import { town } from "./town.js";
import { said, t } from "./words.js";

const HOUR = 3600;

export class Clock {
  /** `bar` is the small clock over everything. */
  constructor(bar) {
    this.bar = bar;
    this.time = el("span", { class: "clock-time" });
    this.day = el("span", { class: "clock-day" });
    this.moves = el("div", { class: "moves" });
    this.node = el("section", { class: "panel clock", "aria-labelledby": "clock-title" });
    this.told = "";
    setInterval(() => this.tick(), 1000);
  }

  draw() {
    this.node.replaceChildren(
      el("h2", { id: "clock-title" }, t("clock")),
      el("p", { class: "clock-face" }, this.time, this.day),
      this.moves,
    );
    this.told = "";
    this.take();
  }

  tick() {
    const now = town.now();
    this.time.textContent = clockTime(now);
    this.day.textContent = dayName(now);
    this.bar.replaceChildren(el("strong", {}, clockTime(now)), el("span", {}, dayName(now)));
  }

  /** The moments to which one can go may have changed. */
  take() {
    this.tick();
    const moments = town.state.moments;
    const told = JSON.stringify(moments);
    if (told === this.told) return;
    this.told = told;
    const [tomorrow, ...named] = moments;
    const by = (key, seconds) => this.#button(t(key), { seconds });
    const to = ({ at }, label) => this.#button(label, { to: at }, fullTime(at));
    this.moves.replaceChildren(
      by("clock-hour", HOUR),
      tomorrow ? this.#button(t("clock-tomorrow"), { to: tomorrow.at }) : "",
      by("clock-week", 7 * 24 * HOUR),
      ...named.map((moment) => to(moment, said(moment.name))),
    );
  }

  #button(label, move, when = null) {
    const press = () => town.ask("move", move).catch(() => null);
    return el(
      "button",
      { type: "button", class: "button", onclick: press },
      el("span", {}, label),
      when ? el("span", { class: "when" }, when) : null,
    );
  }
}
