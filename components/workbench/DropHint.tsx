'use client';
import { FileDown } from 'lucide-react';
import { useEffect, useState } from 'react';

/** Says, while files are held over the page, what letting them go does. */
export function DropHint() {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    const gone = new AbortController();
    const { signal } = gone;
    window.addEventListener(
      'dragenter',
      ({ dataTransfer }) => {
        if (dataTransfer?.types.includes('Files')) setHeld(true);
      },
      { signal },
    );
    window.addEventListener(
      'dragleave',
      // Only leaving the window has nothing that is entered next.
      ({ relatedTarget }) => {
        if (relatedTarget === null) setHeld(false);
      },
      { signal },
    );
    for (const end of ['drop', 'dragend'])
      window.addEventListener(end, () => setHeld(false), { signal, capture: true });
    return () => gone.abort();
  }, []);
  if (!isHeld) return null;
  return (
    <div className="pointer-events-none fixed inset-2 z-60 flex items-end justify-center rounded-frame border-2 border-accent border-dashed p-8">
      <p className="flex items-center gap-2 rounded-node border border-line bg-card px-4 py-3 font-medium text-14 text-ink shadow-float">
        <FileDown size={18} aria-hidden className="text-accent" />
        Drop to open a design, or to read what comes from Azure
      </p>
    </div>
  );
}
