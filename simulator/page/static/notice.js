// What a phone pops up: a toast that goes by itself, an alert that wants to be read, a menu at a place.

import { el, languageOf } from "./dom.js";
import { t } from "./words.js";

const SHORT = 3500;
const A_LETTER = 60; // milliseconds more for each

/** A line of text over the phone for as long as it takes to read. */
export function toast(phone, text, hint = "") {
  const node = el("p", { class: "toast", lang: languageOf(text, hint) }, text);
  phone.querySelector(".toasts").replaceChildren(node);
  setTimeout(() => node.remove(), SHORT + A_LETTER * text.length);
}

/** What pops up on a phone belongs to whoever held it. */
export function putAway(phone) {
  phone.querySelector(".shade")?.remove();
}

/** Text that stays until it is put away with OK or Esc, or until the next one. */
export function alertIn(phone, text, hint, takeFocus) {
  putAway(phone);
  const back = document.activeElement;
  const ok = el("button", { type: "button", class: "button primary" }, t("ok"));
  const box = el(
    "div",
    { class: "alert", role: "alertdialog", "aria-modal": "true", "aria-label": t("from-the-hall") },
    el("p", { lang: languageOf(text, hint) }, text),
    ok,
  );
  const shade = el("div", { class: "shade" }, box);
  const close = () => {
    shade.remove();
    if (takeFocus) back?.focus?.();
  };
  ok.addEventListener("click", close);
  shade.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    if (event.key === "Tab") event.preventDefault();
  });
  phone.append(shade);
  if (takeFocus) ok.focus();
}

/** A menu below a node; `entries` are [label, what it does], a row of short ones may stand together in an array. */
export function menuAt(anchor, host, entries) {
  host.querySelector(".pop-menu")?.remove();
  const item = ([label, act]) => el("button", { type: "button", role: "menuitem", onclick: () => done(act) }, label);
  const rows = entries.map((each) =>
    Array.isArray(each[0]) ? el("div", { class: "menu-row", role: "none" }, each.map(item)) : item(each),
  );
  const menu = el("div", { class: "pop-menu", role: "menu" }, rows);
  const close = () => {
    menu.remove();
    document.removeEventListener("pointerdown", outside, true);
  };
  const outside = (event) => menu.contains(event.target) || close();
  function done(act) {
    close();
    anchor.closest(".message")?.focus();
    act();
  }
  menu.addEventListener("keydown", (event) =>
    walk(event, menu, () => {
      close();
      anchor.closest(".message")?.focus();
    }),
  );
  document.addEventListener("pointerdown", outside, true);
  host.append(menu);
  place(menu, anchor, host);
  menu.querySelector("button").focus();
}

function walk(event, menu, close) {
  const items = [...menu.querySelectorAll("button")];
  const at = items.indexOf(document.activeElement);
  const to = {
    ArrowDown: at + 1,
    ArrowRight: at + 1,
    ArrowUp: at - 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: items.length - 1,
  }[event.key];
  if (event.key === "Escape" || event.key === "Tab") close();
  else if (to === undefined) return;
  else items[(to + items.length) % items.length].focus();
  event.preventDefault();
  event.stopPropagation();
}

/** Beside the anchor, within the host, above when there is no room below. */
function place(menu, anchor, host) {
  const from = anchor.getBoundingClientRect();
  const room = host.getBoundingClientRect();
  const { offsetWidth: wide, offsetHeight: high } = menu;
  const left = Math.max(8, Math.min(from.right - room.left - wide, room.width - wide - 8));
  const below = from.bottom - room.top + 4;
  menu.style.left = `${left}px`;
  menu.style.top = `${below + high > room.height ? Math.max(8, from.top - room.top - high - 4) : below}px`;
}
