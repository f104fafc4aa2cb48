/** The sign of the app: two ends and a way between them. */
export function Logo() {
  return (
    <svg
      aria-hidden="true"
      width={20}
      height={20}
      viewBox="0 0 24 24"
      fill="none"
      stroke="var(--color-accent)"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      className="shrink-0"
    >
      <path d="M5 15a3 3 0 1 0 0 6a3 3 0 1 0 0-6zM19 3a3 3 0 1 0 0 6a3 3 0 1 0 0-6zM8 18h3a2 2 0 0 0 2-2V8a2 2 0 0 1 2-2h1" />
    </svg>
  );
}
