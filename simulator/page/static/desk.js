// The phones that lie side by side, one where there is little room.

import { el, icon } from "./dom.js";
import { Phone } from "./phone.js";
import { pickPerson } from "./people.js";
import { town } from "./town.js";
import { t } from "./words.js";

const ONE = 900; // pixels of width under which there is one phone
const THREE = 1560; // and from which on there are three

export class Desk {
  constructor(room) {
    this.room = room;
    this.phones = [];
    this.current = null;
    this.add = el("button", { type: "button", class: "add-phone", onclick: () => this.#more() });
  }

  /** Lay out the first phones, for these people. */
  async open(people) {
    const room = innerWidth < ONE ? 1 : innerWidth < THREE ? 2 : 3;
    this.phones = people.slice(0, room).map((person) => new Phone(this, person));
    this.current = this.phones[0];
    await this.watch();
    await Promise.all(this.phones.map((phone) => phone.refresh()));
    this.draw();
    await Promise.all(this.phones.slice(1).map((phone) => phone.enterGroup()));
  }

  several() {
    return this.phones.length > 1;
  }

  isCurrent(phone) {
    return this.current === phone;
  }

  used(phone) {
    this.current = phone;
    for (const each of this.phones)
      each.node.querySelector(".messages")?.setAttribute("aria-live", each === phone ? "polite" : "off");
  }

  /** Tell the town whose private chats are before somebody's eyes. */
  watch() {
    return town.ask("watch", { people: this.phones.map((phone) => phone.id) });
  }

  draw() {
    this.add.replaceChildren(icon("add"), t("add-phone"));
    this.room.replaceChildren(...this.phones.map((phone) => phone.node), this.add);
    for (const phone of this.phones) phone.draw();
  }

  async #more() {
    const person = await pickPerson(null);
    if (!person) return;
    const phone = new Phone(this, person);
    this.phones.push(phone);
    await this.watch();
    await phone.refresh();
    this.draw();
    phone.node.scrollIntoView({ inline: "end", block: "nearest" });
    phone.head.querySelector("button").focus();
  }

  async remove(phone) {
    phone.leave();
    this.phones = this.phones.filter((each) => each !== phone);
    this.current = this.phones[0];
    this.draw();
    this.current.head.querySelector("button").focus();
    await this.watch();
  }

  /** The connection is back: everything as it stands now. */
  async again() {
    await this.watch();
    await Promise.all(this.phones.map((phone) => phone.refresh()));
    await Promise.all(this.phones.map((phone) => (phone.open ? phone.open.load() : phone.draw())));
  }

  take(message) {
    for (const phone of this.phones) phone.take(message);
  }

  acting(action) {
    for (const { open } of this.phones) if (open?.chat.id === action.chat) open.acting(action);
  }

  answered(answer) {
    for (const phone of this.phones) if (phone.id === answer.person) phone.answered(answer);
  }

  /** The first phone turns to whoever acts in a step of the story. */
  async follow({ who, private: alone }) {
    const [phone] = this.phones;
    if (!who || !phone) return;
    const chat = alone ? who : phone.group?.id;
    if (phone.id === who && phone.open?.chat.id === chat) return;
    await phone.show(who, chat ?? null);
  }
}
