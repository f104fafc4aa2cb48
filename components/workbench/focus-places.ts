/** Fields that a key brings the keyboard to. */
export type FocusPlace = 'palette';

const selectors: Readonly<Record<FocusPlace, string>> = {
  palette: '[data-focus="palette"] input',
};

/** Puts the keyboard into a field: at once where it is on the screen, so that no letter is lost, else as soon as it is. */
export function focusPlace(place: FocusPlace): void {
  if (!focusNow(place)) requestAnimationFrame(() => focusNow(place));
}

function focusNow(place: FocusPlace): boolean {
  const field = document.querySelector<HTMLInputElement>(selectors[place]);
  field?.focus();
  field?.select();
  return field !== null;
}
