// What the page knows of the town: its people, the chats that are open on its phones, the clock, the bot, the story.

import { Wire } from "./wire.js";

class Town extends EventTarget {
  people = new Map();
  bot = { id: 0, name: "", username: "" };
  title = {};
  zone = "UTC";
  place = { latitude: 0, longitude: 0 };
  steps = [];
  machine = false;
  state = { clock: 0, moments: [], troubles: [], calls: [] };
  story = { place: 0 };
  messages = new Map();
  #offset = 0;
  #wire = null;

  open(turn) {
    this.#wire = new Wire((message) => this.#hear(message), turn);
  }

  ask(what, facts) {
    return this.#wire.ask(what, facts);
  }

  /** The town's time in milliseconds. */
  now() {
    return Date.now() + this.#offset;
  }

  person(id) {
    return this.people.get(id);
  }

  /** What stands in a chat as far as it was loaded, by id. */
  chat(id) {
    if (!this.messages.has(id)) this.messages.set(id, new Map());
    return this.messages.get(id);
  }

  /** Load a chat as a person sees it; returns the menu of commands there. */
  async load(person, chat) {
    const { messages, commands } = await this.ask("history", { person, chat });
    const known = this.chat(chat);
    known.clear();
    for (const message of messages) known.set(message.id, message);
    return commands;
  }

  #tell(kind, detail) {
    this.dispatchEvent(new CustomEvent(kind, { detail }));
  }

  #hear(message) {
    const take = {
      hello: () => this.#greet(message),
      state: () => {
        this.state = message;
        this.#offset = message.clock - Date.now();
      },
      story: () => (this.story = message),
      message: () => this.#keep(message),
    };
    take[message.type]?.();
    this.#tell(message.type, message);
  }

  #greet({ people, bot, title, zone, place, steps, machine }) {
    this.people = new Map(people.map((person) => [person.id, person]));
    Object.assign(this, { bot, title, zone, place, steps, machine });
  }

  #keep(message) {
    const known = this.chat(message.chat);
    message.fresh = !known.has(message.id) && !message.gone;
    if (message.gone) known.delete(message.id);
    else known.set(message.id, message);
  }
}

export const town = new Town();
