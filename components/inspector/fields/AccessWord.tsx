import { Check } from 'lucide-react';
import { SignalWord } from '../../ui/SignalWord.tsx';

/** Allow or deny as glyph and word. */
export function AccessWord({ access }: { readonly access: string }) {
  return access === 'Deny' ? (
    <SignalWord signal="blocked" size={12}>
      Deny
    </SignalWord>
  ) : (
    <span className="inline-flex items-center gap-1.5 text-private">
      <Check size={12} aria-hidden />
      Allow
    </span>
  );
}
