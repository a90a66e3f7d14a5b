// The story in one line, over the phone where there is little room.

import { el, icon } from "./dom.js";
import { town } from "./town.js";
import { said, t } from "./words.js";

/** `now` is the step that is being done or was done last, -1 before the first; `act` goes on or stops. */
export function strip(now, act) {
  const { place, playing, acting, stuck } = town.story;
  const words = stuck ? said(stuck) : now < 0 ? t("story-begin-short") : said(town.steps[now].telling);
  const count = el("span", { class: "strip-place" }, `${Math.max(now + 1, 0)}/${town.steps.length}`);
  const told = el("p", { class: `strip-words${stuck ? " stuck" : ""}` }, count, " ", words);
  if (place >= town.steps.length) return [told];
  const next = { type: "button", class: "button primary", "data-act": "next", disabled: acting || playing };
  const what = playing ? "pause" : "play";
  const play = { type: "button", class: "icon-button", "data-act": "play", "aria-label": t(`story-${what}`) };
  return [
    told,
    el("button", { ...next, onclick: () => act("next") }, t("story-go-short")),
    el("button", { ...play, onclick: () => act(what) }, icon(what)),
  ];
}
