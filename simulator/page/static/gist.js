// A message in a few words, where there is no room for all of it.

import { t } from "./words.js";

const KINDS = ["photo", "voice", "place"];

/** Its text, the name of its file, or what kind of thing it is. */
export function gist(message) {
  const kind = KINDS.find((each) => message[each]);
  return message.text || message.document?.name || (kind ? t(`a-${kind}`) : "");
}
