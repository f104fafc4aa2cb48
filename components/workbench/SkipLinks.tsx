const places = [
  ['canvas', 'Go to the canvas'],
  ['rail', 'Go to what can be added'],
  ['inspector', 'Go to the inspector'],
  ['answers', 'Go to the answers'],
] as const;

/** Links for the keyboard from the top of the page to its parts; shown when focused. */
export function SkipLinks() {
  return (
    <nav aria-label="Skip" className="fixed top-1 left-1 z-50">
      {places.map(([id, label]) => (
        <a
          key={id}
          href={`#${id}`}
          className="sr-only rounded-control border border-line bg-card px-3 py-1.5 text-13 text-ink shadow-float focus:not-sr-only focus:absolute focus:w-max"
          onClick={(event) => {
            event.preventDefault();
            const place = document.getElementById(id);
            const inside =
              place?.querySelector<HTMLElement>('[data-canvas]') ??
              place?.querySelector<HTMLElement>('input, button, [tabindex="0"]');
            inside?.focus();
          }}
        >
          {label}
        </a>
      ))}
    </nav>
  );
}
