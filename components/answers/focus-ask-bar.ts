/** The id of the box in which a question starts. */
export const askFromId = 'ask-from';

/** Puts the keyboard into the ask bar, with its text selected. */
export function focusAskBar(): void {
  const box = document.getElementById(askFromId);
  box?.focus();
  if (box instanceof HTMLInputElement) box.select();
}
