import { EqualNot, Minus, Plus } from 'lucide-react';
import type { ChangedResource } from '../../../model/index.ts';
import { classes } from '../../ui/styles.ts';

/** The shape of each kind of difference. */
export const differenceIcons = { added: Plus, removed: Minus, changed: EqualNot } as const;

/** Fill and outline, so that they can be told apart without colour. */
const looks = {
  added: 'border-accent bg-accent text-on-accent',
  removed: 'border-ink border-dashed bg-card text-ink',
  changed: 'border-accent bg-card text-accent',
} as const;

/** Added, removed or changed: as shape and word. */
export function DifferenceSign(props: {
  readonly how: ChangedResource['how'];
  /** Leaves the shape alone, where there is little room. */
  readonly isShort?: boolean;
}) {
  const Icon = differenceIcons[props.how];
  return (
    <span
      className={classes(
        'inline-flex h-5 items-center gap-0.5 whitespace-nowrap rounded-full border px-1 font-semibold text-12 leading-4',
        looks[props.how],
      )}
    >
      <Icon size={12} strokeWidth={2.5} aria-hidden className="shrink-0" />
      {props.isShort ? null : <span className="pr-0.5">{props.how}</span>}
    </span>
  );
}
