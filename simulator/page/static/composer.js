// Where somebody writes: text, a reply or an edit, a file, a photo, a voice, a place; in whose name; the commands.

import { el, icon, iconButton, languageOf } from "./dom.js";
import { gist } from "./gist.js";
import { menuAt } from "./notice.js";
import { town } from "./town.js";
import { record } from "./voice.js";
import { t } from "./words.js";

const MENU = { class: "icon-button", "aria-haspopup": "menu" };
const LINES = 6 * 26; // pixels to which the box grows

export class Composer {
  /** `chat` is the open chat; `failed` is told why something could not be sent. */
  constructor(chat, failed) {
    this.chat = chat;
    this.failed = failed;
    this.commands = [];
    this.reply = this.edited = this.file = this.recording = this.guise = null;
    this.chip = el("div", { class: "chip", hidden: true });
    this.list = el("ul", { class: "commands", role: "listbox", "aria-label": t("commands"), hidden: true });
    this.box = el("textarea", {
      rows: "1",
      class: "write",
      "aria-label": t("write"),
      placeholder: t("write"),
      enterkeyhint: "send",
    });
    this.picker = el("input", { type: "file", hidden: true });
    this.node = el(
      "form",
      { class: "composer" },
      this.list,
      this.chip,
      el(
        "div",
        { class: "composer-row" },
        iconButton("slash", t("commands"), () => this.#toggleCommands(), { class: "icon-button commands-button" }),
        this.#mask(),
        this.box,
        this.picker,
        iconButton("attach", t("attach"), (event) => this.#attachMenu(event.currentTarget), MENU),
        el(
          "button",
          { type: "submit", class: "icon-button send", "aria-label": t("send"), title: t("send") },
          icon("send"),
        ),
      ),
    );
    this.node.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#send();
    });
    this.box.addEventListener("input", () => this.#typed());
    this.box.addEventListener("keydown", (event) => this.#key(event));
    this.picker.addEventListener("change", () => this.#attach(this.picker.files[0]));
  }

  focus() {
    this.box.focus();
  }

  /** Put text into the box, in place of what was there. */
  put(text) {
    this.box.value = text;
    this.#typed();
    this.focus();
  }

  replyTo(message) {
    this.#clear();
    this.reply = message;
    this.#chip("reply", message.from.name, gist(message));
    this.focus();
  }

  edit(message) {
    this.#clear();
    this.edited = message;
    this.#chip("edit", t("editing"), message.text ?? "");
    this.put(message.text ?? "");
  }

  /** The chat is left: nobody goes on listening. */
  close() {
    this.recording?.();
  }

  /** In whose name to write, for those who have a choice. */
  #mask() {
    const { guises } = this.chat.chat;
    if (!guises.length) return "";
    this.mask = iconButton("mask", t("write-as"), () => this.#guiseMenu(), {
      ...MENU,
      class: "icon-button mask",
      "aria-pressed": "false",
    });
    return this.mask;
  }

  #guiseMenu() {
    const { id: group, guises } = this.chat.chat;
    const entry = (words, guise) => [words, () => this.#disguise(words, guise)];
    menuAt(this.mask, this.chat.phone.node, [
      entry(t("as-oneself"), null),
      ...guises.map((guise) => entry(t(guise.id === group ? "as-group" : "as-channel", guise), guise)),
    ]);
  }

  #disguise(words, guise) {
    this.guise = guise;
    this.box.placeholder = guise ? words : t("write");
    this.mask.setAttribute("aria-pressed", String(guise !== null));
    this.focus();
  }

  #attachMenu(anchor) {
    menuAt(anchor, this.chat.phone.node, [
      [t("attach-file"), () => this.picker.click()],
      [t("attach-place"), () => this.#point()],
      [t("attach-voice"), () => this.#listen()],
    ]);
  }

  #point() {
    town.ask("point", { ...this.chat.place(), ...town.place }).catch(this.failed);
  }

  async #listen() {
    this.#clear();
    try {
      this.recording = await record();
    } catch {
      this.failed(new Error("no-microphone"));
      return;
    }
    this.#chip("voice", t("recording"), t("recording-about"));
    this.chip.classList.add("recording");
    this.focus();
  }

  #attach(file) {
    if (!file) return;
    this.#clear();
    this.file = file;
    const photo = file.type.startsWith("image/") ? el("input", { type: "checkbox", checked: true }) : null;
    this.asPhoto = photo;
    this.#chip("file", file.name, photo ? el("label", {}, photo, t("as-photo")) : t("as-file"));
    this.focus();
  }

  #chip(kind, name, what) {
    const words = typeof what === "string" ? el("span", { lang: languageOf(what) }, what) : what;
    this.chip.replaceChildren(
      icon(kind),
      el("div", { class: "chip-words" }, el("strong", {}, name), words),
      iconButton("close", t("put-away"), () => this.#clear(true)),
    );
    this.chip.hidden = false;
  }

  #clear(focus = false) {
    if (this.edited) this.box.value = "";
    this.recording?.();
    this.chip.classList.remove("recording");
    this.reply = this.edited = this.file = this.recording = this.asPhoto = null;
    this.picker.value = "";
    this.chip.hidden = true;
    if (focus) this.focus();
  }

  async #send() {
    const text = this.box.value;
    if (!text.trim() && !this.file && !this.recording) return;
    const { reply, edited, asPhoto, guise, recording } = this;
    const at = this.chat.place();
    const file = recording ? await recording() : this.file;
    this.#clear();
    this.box.value = "";
    this.#typed();
    try {
      if (file) await upload(at, file, text, recording ? "voice" : asPhoto?.checked ? "photo" : "file");
      else if (edited) await town.ask("edit", { person: at.person, chat: at.chat, message: edited.id, text });
      else await town.ask("say", { ...at, text, reply: reply?.id ?? null, guise: guise?.id ?? null });
    } catch (refusal) {
      this.box.value = text;
      this.failed(refusal);
    }
  }

  #typed() {
    this.box.style.height = "auto";
    this.box.style.height = `${Math.min(this.box.scrollHeight, LINES)}px`;
    const wanted = /^\/[a-z_]*$/.test(this.box.value) ? this.box.value.slice(1) : null;
    this.#show(wanted === null ? [] : this.commands.filter(({ command }) => command.startsWith(wanted)));
  }

  #toggleCommands() {
    this.#show(this.list.hidden ? this.commands : []);
    this.focus();
  }

  #show(found) {
    this.list.replaceChildren(...found.map((each, place) => this.#option(each, place === 0)));
    this.list.hidden = found.length === 0;
  }

  #option({ command, description }, first) {
    const choose = () => this.#choose(command);
    return el(
      "li",
      { role: "option", "aria-selected": String(first), "data-command": command, onclick: choose },
      el("strong", {}, `/${command}`),
      el("span", { lang: languageOf(description) }, description),
    );
  }

  #choose(command) {
    this.box.value = `/${command}`;
    this.#send();
    this.focus();
  }

  #key(event) {
    if (event.isComposing || event.keyCode === 229) return;
    const chosen = this.list.hidden ? null : this.list.querySelector("[aria-selected=true]");
    if (event.key === "Escape" && !(this.list.hidden && this.chip.hidden)) {
      this.#show([]);
      this.#clear();
    } else if (chosen && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      const next = event.key === "ArrowDown" ? chosen.nextSibling : chosen.previousSibling;
      if (!next) return;
      chosen.setAttribute("aria-selected", "false");
      next.setAttribute("aria-selected", "true");
      next.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter" && !event.shiftKey) {
      if (chosen) this.#choose(chosen.dataset.command);
      else this.#send();
    } else if (event.key === "ArrowUp" && !this.box.value) {
      const own = this.chat.lastOwn();
      if (!own) return;
      this.edit(own);
    } else return;
    event.preventDefault();
  }
}

async function upload(at, file, caption, kind) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...at, caption, kind })) form.set(name, value ?? "");
  form.set("file", file, file.name);
  const answer = await fetch("/upload", { method: "POST", body: form });
  const made = await answer.json();
  if (made.cannot) throw new Error(made.cannot);
}
