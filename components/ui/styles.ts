/** The ring that shows where the keyboard is. */
export const focusRing =
  'outline-none data-focus-visible:outline-2 data-focus-visible:outline-offset-1 data-focus-visible:outline-accent';

/** The ring of what fills its place: inside, where nothing cuts it off. */
export const focusRingInside =
  'outline-none data-focus-visible:outline-2 data-focus-visible:-outline-offset-2 data-focus-visible:outline-accent';

/** The box of anything that text is typed into. */
export const inputBox =
  'h-8 w-full min-w-0 rounded-control border border-muted/70 bg-page px-2.5 text-13 text-ink placeholder:text-muted data-invalid:border-blocked data-disabled:opacity-60';

/** The surface of what floats: menus, lists, popovers. */
export const floating = 'rounded-node border border-line bg-card text-ink shadow-float outline-none';

/** One row of a menu or a list. */
export const listRow =
  'flex min-h-7 items-center gap-2 rounded-control px-2 py-1 text-13 outline-none data-focused:bg-ink/6 data-disabled:text-muted';

/** Joins class names and leaves out what is empty. */
export function classes(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
