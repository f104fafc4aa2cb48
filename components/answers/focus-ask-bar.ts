/** The id of the box in which a question starts. */
export const askFromId = 'ask-from';

/** The id of the box in which a question ends. */
export const askToId = 'ask-to';

/** Puts the keyboard into the ask bar, with its text selected. */
export function focusAskBar(): void {
  focusBox(askFromId);
}

/** Puts the keyboard into the box for the destination, with its text selected. */
export function focusAskTo(): void {
  focusBox(askToId);
}

function focusBox(id: string): void {
  const box = document.getElementById(id);
  box?.focus();
  if (box instanceof HTMLInputElement) box.select();
}
