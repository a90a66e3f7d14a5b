// Light, dark, or as the machine has it.

import { iconButton } from "./dom.js";
import { t } from "./words.js";

const KEPT = "yishiting-theme";
const ORDER = ["auto", "light", "dark"];
const ICONS = { auto: "auto", light: "sun", dark: "moon" };

const current = () => (ORDER.includes(localStorage.getItem(KEPT)) ? localStorage.getItem(KEPT) : "auto");

export function applyTheme() {
  const theme = current();
  if (theme === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** A button that goes on to the next of the three. */
export function themeButton() {
  const theme = current();
  const next = ORDER[(ORDER.indexOf(theme) + 1) % ORDER.length];
  const button = iconButton(ICONS[theme], t(`theme-${theme}`), () => {
    localStorage.setItem(KEPT, next);
    applyTheme();
    const fresh = themeButton();
    button.replaceWith(fresh);
    fresh.focus();
  });
  return button;
}
