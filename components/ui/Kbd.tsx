/** A key or a chord, such as `Ctrl+K`. */
export function Kbd({ children }: { readonly children: string }) {
  return (
    <kbd className="inline-flex h-5 min-w-5 items-center justify-center whitespace-nowrap rounded-control border border-line bg-page px-1 font-mono text-12 text-muted">
      {children}
    </kbd>
  );
}
