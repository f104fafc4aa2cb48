import { ArrowRight } from 'lucide-react';
import {
  type ComparedPair,
  type Design,
  find,
  type MatrixCell,
  type Question,
  type ResourceId,
} from '../../model/index.ts';
import type { Preview } from '../../store/analysis-protocol.ts';
import { SignalWord } from '../ui/SignalWord.tsx';
import { signalOf, verdictWords } from '../ui/signals.ts';
import { cellWords } from './cell-words.ts';

const shownChanges = 8;

/** What a preview shows. */
export interface PreviewedChangesProps {
  readonly design: Design;
  readonly asked: Question | null;
  readonly preview: Preview;
}

/** The cells of the matrix that a fix would change, those of the asked question first. */
export function PreviewedChanges({ design, asked, preview }: PreviewedChangesProps) {
  const { changes, compared } = preview;
  if (changes.length === 0)
    return (
      <p className="text-muted">
        None of the {compared} answers would change by this alone: something else stands in the way as well.
      </p>
    );
  const sorted = [...changes].sort((a, b) => Number(isAsked(b, asked)) - Number(isAsked(a, asked)));
  return (
    <>
      <p className="text-muted">
        {changes.length === 1 ? '1 answer' : `${changes.length} answers`} of {compared} would change:
      </p>
      <ul className="flex flex-col gap-1.5">
        {sorted.slice(0, shownChanges).map((change) => (
          <li key={`${change.source} ${change.destination}`}>
            <p className="font-medium">
              {nameIn(design, change.source)} → {nameIn(design, change.destination)}
            </p>
            <p className="flex flex-wrap items-center gap-x-1.5 text-12">
              <CellWord cell={change.before} words={words(change.before, change)} />
              <ArrowRight size={12} role="img" aria-label="becomes" className="text-muted" />
              <CellWord cell={change.after} words={words(change.after, change)} />
            </p>
          </li>
        ))}
      </ul>
      {changes.length > shownChanges ? (
        <p className="text-muted">and {changes.length - shownChanges} more</p>
      ) : null}
    </>
  );
}

function CellWord({ cell, words: text }: { readonly cell: MatrixCell | null; readonly words: string }) {
  if (!cell) return <span className="text-muted">{text}</span>;
  return (
    <SignalWord signal={signalOf(cell.verdict, cell.path)} size={12}>
      {text}
    </SignalWord>
  );
}

/** What stops a pair matters where the verdict alone shows no difference. */
function words(cell: MatrixCell | null, { before, after }: ComparedPair): string {
  return cell === null || before?.verdict === after?.verdict
    ? cellWords(cell)
    : verdictWords(cell.verdict, cell.path);
}

function isAsked({ source, destination }: ComparedPair, asked: Question | null): boolean {
  if (!asked) return false;
  const ends = [asked.from, asked.to].map((party) => ('resource' in party ? party.resource : null));
  return ends[0] === source && ends[1] === destination;
}

function nameIn(design: Design, id: ResourceId): string {
  return find(design, id)?.name ?? 'something new';
}
