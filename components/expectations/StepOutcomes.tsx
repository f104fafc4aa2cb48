'use client';
import { ReasonText } from '../answers/ReasonText.tsx';
import { Button } from '../ui/Button.tsx';
import { DialogTrigger, Popover } from '../ui/Popover.tsx';
import { OutcomeWord } from './OutcomeWord.tsx';
import { gravest, type OutcomeCell } from './outcome-table.ts';

/** The steps of a presentation in one word; a press lists each. */
export function StepOutcomes({ cells }: { readonly cells: readonly OutcomeCell[] }) {
  const worst = gravest(cells);
  if (worst === null) return <span className="text-12 text-muted">No step shows it</span>;
  const holding = cells.filter(({ outcome }) => outcome === 'holds').length;
  return (
    <DialogTrigger>
      <Button size="small" kind="quiet" className="-ml-2">
        <OutcomeWord outcome={worst}>{`${holding} of ${cells.length} hold`}</OutcomeWord>
      </Button>
      <Popover label="In the steps" className="w-96">
        <ul className="flex flex-col gap-2">
          {cells.map(({ suite, outcome, says }) => (
            <li key={suite.id} className="flex flex-col gap-0.5">
              <span className="flex flex-wrap items-center gap-x-3">
                <span className="font-medium">{suite.name}</span>
                <OutcomeWord outcome={outcome} className="text-12" />
              </span>
              {outcome === 'holds' ? null : (
                <span className="break-words text-12 text-muted">
                  <ReasonText sentence={says} />
                </span>
              )}
            </li>
          ))}
        </ul>
      </Popover>
    </DialogTrigger>
  );
}
