// The story: what has just happened, what comes next, and all its steps.

import { el, icon } from "./dom.js";
import { strip } from "./strip.js";
import { town } from "./town.js";
import { now as language, said, t } from "./words.js";

const KEPT = "yishiting-follow";

export class Story {
  constructor(desk) {
    this.desk = desk;
    this.node = el("section", { class: "panel story", "aria-labelledby": "story-title" });
    this.strip = el("div", { class: "strip-inside" });
    this.all = false;
    this.shown = null;
  }

  get follows() {
    return localStorage.getItem(KEPT) !== "no";
  }

  /** The town told where the story stands. */
  take() {
    const now = this.#now();
    const moved = this.shown !== null && now !== this.shown && now >= 0;
    if (moved && this.follows) this.desk.follow(town.steps[now]);
    this.shown = now;
    this.draw();
  }

  draw() {
    const focused = document.activeElement?.dataset?.act;
    const inside = document.activeElement?.closest?.(".story, .strip");
    this.node.replaceChildren(...this.#panel().filter((part) => part !== null));
    this.strip.replaceChildren(...strip(this.#now(), (what) => this.#do(what)));
    if (focused && inside)
      (inside.classList.contains("strip") ? this.strip : this.node).querySelector(`[data-act="${focused}"]`)?.focus();
    this.node.querySelector(".step.now")?.scrollIntoView({ block: "nearest" });
  }

  #do(what) {
    town.ask("tell", { what }).catch(() => null);
  }

  /** The step that is being done or was done last; null before the first. */
  #now() {
    const { place, acting } = town.story;
    return acting ? place : place - 1;
  }

  #panel() {
    const { place, acting, stuck, notes = [] } = town.story;
    const now = this.#now();
    const step = town.steps[now];
    const over = place >= town.steps.length;
    return [
      el("h2", { id: "story-title" }, t("story")),
      el(
        "p",
        { class: "story-place" },
        now < 0
          ? t("story-count", { count: town.steps.length })
          : `${said(step.scene)} · ${t("story-place", { place: now + 1, count: town.steps.length })}`,
      ),
      el(
        "div",
        { class: `telling${acting ? " acting" : ""}`, "aria-live": "polite" },
        el("p", { class: "telling-words" }, now < 0 ? t("story-begin") : said(step.telling)),
        stuck ? el("p", { class: "stuck", role: "alert" }, said(stuck)) : null,
        this.#notes(notes),
      ),
      el("progress", { max: town.steps.length, value: place, "aria-label": t("story-progress") }),
      over
        ? el("p", { class: "next-words" }, t("story-over"))
        : el(
            "p",
            { class: "next-words" },
            el("span", { class: "quiet" }, `${t("story-next")} `),
            said(town.steps[acting ? Math.min(place + 1, town.steps.length - 1) : place].telling),
          ),
      this.#buttons(over),
      el(
        "label",
        { class: "check" },
        el("input", {
          type: "checkbox",
          checked: this.follows,
          "data-act": "follow",
          onchange: (event) => localStorage.setItem(KEPT, event.target.checked ? "yes" : "no"),
        }),
        t("story-follow"),
      ),
      this.#steps(now),
    ];
  }

  /** What has to be said in this language only: who reads what people write needs no translation of it. */
  #notes(notes) {
    const shown = notes.map((note) => note[language()]).filter(Boolean);
    return shown.length
      ? el(
          "ul",
          { class: "notes" },
          shown.slice(-4).map((note) => el("li", {}, note)),
        )
      : null;
  }

  #buttons(over) {
    const { playing, acting } = town.story;
    if (over) return null;
    const next = el(
      "button",
      {
        type: "button",
        class: "button primary",
        "data-act": "next",
        disabled: acting || playing,
        onclick: () => this.#do("next"),
      },
      icon("next"),
      t("story-go"),
    );
    return el("div", { class: "buttons" }, next, this.#play());
  }

  #play() {
    const { playing } = town.story;
    const what = playing ? "pause" : "play";
    return el(
      "button",
      { type: "button", class: "button", "data-act": "play", onclick: () => this.#do(what) },
      icon(what),
      t(`story-${what}`),
    );
  }

  #steps(now) {
    const { place } = town.story;
    const items = [];
    let scene = "";
    town.steps.forEach((step, at) => {
      if (said(step.scene) !== scene) {
        scene = said(step.scene);
        items.push(el("li", { class: "scene" }, scene));
      }
      const state = at === now ? "now" : at < place ? "done" : "coming";
      items.push(el("li", { class: `step ${state}`, "aria-current": at === now ? "step" : null }, said(step.telling)));
    });
    const details = el(
      "details",
      { class: "steps", open: this.all },
      el("summary", {}, t("story-steps")),
      el("ol", {}, items),
    );
    details.addEventListener("toggle", () => (this.all = details.open));
    return details;
  }
}
