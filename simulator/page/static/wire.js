// The WebSocket to the town: asks and waits for answers, hands on what happens, comes back by itself when it breaks.

const AGAIN = [300, 1000, 2000, 4000];

export class Wire {
  #socket = null;
  #waiting = new Map();
  #last = 0;
  #tries = 0;

  /** `hear` is given every message that answers nothing; `turn` whether there is a connection. */
  constructor(hear, turn) {
    this.hear = hear;
    this.turn = turn;
    this.#connect();
  }

  #connect() {
    const socket = new WebSocket(`ws://${location.host}/live`);
    socket.onopen = () => {
      this.#tries = 0;
      this.turn(true);
    };
    socket.onmessage = (event) => this.#take(JSON.parse(event.data));
    socket.onclose = () => {
      this.turn(false);
      for (const { reject } of this.#waiting.values()) reject(new Refusal("offline"));
      this.#waiting.clear();
      setTimeout(() => this.#connect(), AGAIN[Math.min(this.#tries++, AGAIN.length - 1)]);
    };
    this.#socket = socket;
  }

  #take(message) {
    if (!("re" in message)) {
      this.hear(message);
      return;
    }
    const asked = this.#waiting.get(message.re);
    this.#waiting.delete(message.re);
    if (message.cannot) asked?.reject(new Refusal(message.cannot));
    else asked?.resolve(message.value);
  }

  /** Ask for something, see `asked.py`; what it comes to, or a Refusal. */
  ask(what, facts = {}) {
    if (this.#socket.readyState !== WebSocket.OPEN) return Promise.reject(new Refusal("offline"));
    const re = ++this.#last;
    this.#socket.send(JSON.stringify({ do: what, re, ...facts }));
    return new Promise((resolve, reject) => this.#waiting.set(re, { resolve, reject }));
  }
}

/** Why something cannot be done; `message` is a key of the words. */
export class Refusal extends Error {}
