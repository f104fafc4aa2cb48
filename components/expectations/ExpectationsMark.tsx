'use client';
import { useEffect } from 'react';
import { useDocument } from '../../store/document-store.ts';
import { startExpectations, useOutcomes } from '../../store/expectations-session.ts';
import { isStale } from '../../store/live-job.ts';
import { classes } from '../ui/styles.ts';
import { OutcomeWord } from './OutcomeWord.tsx';
import { gravest, openIn } from './outcome-table.ts';

/** How many expectations do not hold in the shown variant, beside the title of their tab. */
export function ExpectationsMark() {
  useEffect(() => startExpectations(), []);
  const shown = useDocument((state) => state.variant);
  const suites = useOutcomes((state) => state.output);
  const stale = useOutcomes(isStale);
  const results = suites?.find(({ kind, id }) => kind === 'variant' && id === shown)?.results ?? [];
  const worst = gravest(results);
  if (!suites || worst === null) return null;
  const open = openIn(suites, shown);
  // With several variants it would be read as said of all of them.
  const here = suites.filter(({ kind }) => kind === 'variant').length > 1 ? ' here' : '';
  return (
    <OutcomeWord outcome={worst} className={classes('text-12', stale && 'opacity-50 grayscale')}>
      {open === 0 ? `all hold${here}` : `${open} ${open === 1 ? 'does' : 'do'} not hold${here}`}
    </OutcomeWord>
  );
}
