// Choosing somebody among everybody: search by name, seat or role; those of the story come first.

import { avatar, el, iconButton, languageOf } from "./dom.js";
import { town } from "./town.js";
import { now as language, said, t } from "./words.js";

/** The person that is chosen; null when the dialog is put away. */
export function pickPerson(current) {
  return new Promise((resolve) => {
    let chosen = null;
    const choose = (person) => {
      chosen = person;
      dialog.close();
    };
    const list = el("div", { class: "people-list" });
    const search = el("input", {
      type: "search",
      class: "search",
      "aria-label": t("search"),
      placeholder: t("search"),
      autocomplete: "off",
    });
    const fill = () => list.replaceChildren(...groups(search.value.trim().toLowerCase(), current, choose));
    search.addEventListener("input", fill);
    const dialog = el(
      "dialog",
      { class: "sheet people", "aria-label": t("choose-person") },
      el(
        "div",
        { class: "sheet-head" },
        el("h2", {}, t("choose-person")),
        iconButton("close", t("close"), () => dialog.close()),
      ),
      search,
      list,
    );
    dialog.addEventListener("keydown", (event) => walk(event, search, list));
    dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(chosen);
    });
    document.body.append(dialog);
    fill();
    dialog.showModal();
    search.focus();
  });
}

function groups(wanted, current, choose) {
  const all = [...town.people.values()].filter((person) => matches(person, wanted));
  const parts = [
    ["people-story", all.filter((person) => person.named)],
    ["people-slips", all.filter((person) => !person.named && person.slip)],
    ["people-others", all.filter((person) => !person.named && !person.slip)],
  ];
  const shown = parts.filter(([, people]) => people.length);
  if (!shown.length) return [el("p", { class: "nobody", role: "status" }, t("nobody"))];
  return shown.map(([key, people]) =>
    el(
      "section",
      {},
      el("h3", { class: "quiet-title" }, t(key, { count: people.length })),
      people.map((person) => entry(person, person.id === current?.id, choose)),
    ),
  );
}

function matches({ name, latin, seat, role }, wanted) {
  if (!wanted) return true;
  const texts = [name, latin, seat ?? "", ...Object.values(role)];
  return texts.some((text) => text.toLowerCase().includes(wanted));
}

function entry(person, current, choose) {
  return el(
    "button",
    { type: "button", class: "person", "aria-current": current ? "true" : null, onclick: () => choose(person) },
    avatar(person.name, person.id),
    nameplate(person),
  );
}

/** What to call somebody: in English by the name in Latin letters, if it is known. */
export const nameOf = (person) => (language() === "en" && person.latin) || person.name;

/** Name, role and seat. */
export function nameplate(person) {
  const other = nameOf(person) === person.name ? null : el("span", { class: "latin" }, person.latin);
  const facts = [said(person.role), person.seat].filter(Boolean).join(" · ");
  return el(
    "span",
    { class: "person-words" },
    el(
      "span",
      { class: "whose-name" },
      el("strong", { lang: languageOf(person.name, person.language) }, person.name),
      other,
    ),
    el("span", { class: "whose-facts" }, facts),
  );
}

/** Arrow keys go through the list, from the search and back to it. */
function walk(event, search, list) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const items = [...list.querySelectorAll(".person")];
  const place = items.indexOf(document.activeElement) + step;
  if (place < 0) search.focus();
  else items[Math.min(place, items.length - 1)]?.focus();
  event.preventDefault();
}
