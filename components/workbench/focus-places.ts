/** Fields that a key brings the keyboard to. */
export type FocusPlace = 'palette' | 'askTo';

const selectors: Readonly<Record<FocusPlace, string>> = {
  palette: '[data-focus="palette"] input',
  askTo: '[data-focus="ask"] input[placeholder="To"]',
};

/** Puts the keyboard into a field, as soon as it is on the screen. */
export function focusPlace(place: FocusPlace): void {
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLInputElement>(selectors[place]);
    field?.focus();
    field?.select();
  });
}
