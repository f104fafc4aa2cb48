/** A number of addresses behind a prefix. */
export function Count({ text }: { readonly text: string | null }) {
  return text === null ? null : (
    <span className="whitespace-nowrap text-12 text-muted tabular-nums">{text}</span>
  );
}
