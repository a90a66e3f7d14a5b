// Puts the page together.

import { Clock } from "./clock.js";
import { Desk } from "./desk.js";
import { el, iconButton } from "./dom.js";
import { Story } from "./story.js";
import { applyTheme, themeButton } from "./theme.js";
import { town } from "./town.js";
import { Troubles } from "./troubles.js";
import { begin, languages, now, onLanguage, said, speak, t } from "./words.js";

const ROOMY = "(min-width: 900px)";
const byId = (id) => document.getElementById(id);

const desk = new Desk(byId("phones"));
const story = new Story(desk);
const clock = new Clock(byId("bar-clock"));
const troubles = new Troubles();
const sheet = el("dialog", { class: "sheet side-sheet" });
let opened = false;

/** Where there is room the panels stand beside the phones, else in a sheet. */
function placePanels() {
  const panels = [town.steps.length ? story.node : "", clock.node, troubles.node];
  if (matchMedia(ROOMY).matches) {
    if (sheet.open) sheet.close();
    byId("side").replaceChildren(...panels);
  } else
    sheet.replaceChildren(
      el(
        "div",
        { class: "sheet-head" },
        el("h2", {}, t("behind")),
        iconButton("close", t("close"), () => sheet.close()),
      ),
      ...panels,
    );
  byId("strip").replaceChildren(town.steps.length ? story.strip : "");
}

function drawTools() {
  const small = !matchMedia(ROOMY).matches;
  const options = languages().map(([tag, name, short]) =>
    el("option", { value: tag, lang: tag, selected: tag === now() }, small ? short : name),
  );
  const choose = el(
    "select",
    { "aria-label": t("language"), class: "language", onchange: (event) => speak(event.target.value) },
    options,
  );
  byId("tools").replaceChildren(
    choose,
    themeButton(),
    iconButton("menu", t("behind"), () => sheet.showModal(), { class: "icon-button only-small" }),
  );
  sheet.setAttribute("aria-label", t("behind"));
}

function draw() {
  document.title = `${t("hall")} · ${said(town.title)}`;
  byId("estate").textContent = said(town.title);
  byId("side").setAttribute("aria-label", t("behind"));
  byId("phones").setAttribute("aria-label", t("phones"));
  drawTools();
  for (const part of [story, clock, troubles]) part.draw();
  placePanels();
  if (opened) desk.draw();
}

async function greet() {
  draw();
  if (opened) {
    await desk.again();
    return;
  }
  opened = true;
  const wanted = new URLSearchParams(location.search).getAll("person").map(Number);
  const people = wanted.map((id) => town.person(id)).filter(Boolean);
  await desk.open(people.length ? people : likely());
}

/** Who acts first in the story, then those whom the story names, then everybody. */
function likely() {
  const acting = town.steps.map((step) => town.person(step.who)).filter(Boolean);
  const all = [...town.people.values()];
  return [...new Set([...acting.slice(0, 1), ...all.filter((person) => person.named), ...all])];
}

applyTheme();
document.body.append(sheet);
sheet.addEventListener("click", (event) => event.target === sheet && sheet.close());
await begin();
onLanguage(draw);
matchMedia(ROOMY).addEventListener("change", draw);
town.addEventListener("hello", greet);
town.addEventListener("message", ({ detail }) => desk.take(detail));
town.addEventListener("action", ({ detail }) => desk.acting(detail));
town.addEventListener("answer", ({ detail }) => desk.answered(detail));
town.addEventListener("members", () =>
  desk.phones.forEach((phone) => phone.refresh().then(() => phone.open || phone.draw())),
);
town.addEventListener("story", () => story.take());
town.addEventListener("state", () => {
  clock.take();
  troubles.take();
});
town.open((connected) => (byId("offline").hidden = connected));
