import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { Problem } from '../../model/index.ts';
import type { WordLook } from './IconWord.tsx';

/** How grave a finding or problem is: shape, colour and word, the same wherever it is told. */
export const severityLooks: Readonly<Record<Problem['severity'], WordLook & { readonly word: string }>> = {
  error: { Icon: CircleAlert, colour: 'text-blocked', word: 'Error' },
  warning: { Icon: TriangleAlert, colour: 'text-public', word: 'Warning' },
  note: { Icon: Info, colour: 'text-accent', word: 'Note' },
};
