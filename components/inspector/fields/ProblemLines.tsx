/** What the checks say, under a control that has no place of its own for it. */
export function ProblemLines({
  error,
  warning,
}: {
  readonly error: string | null;
  readonly warning: string | null;
}) {
  return (
    <>
      {error ? <p className="text-12 text-blocked">{error}</p> : null}
      {warning ? <p className="text-12 text-public">{warning}</p> : null}
    </>
  );
}
