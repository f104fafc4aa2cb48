'use client';
import { useEffect } from 'react';
import { type Question, wholeSentence } from '../../model/index.ts';
import { useAnalysis } from '../../store/analysis-store.ts';
import { documentStore, shownDesign, useDocument } from '../../store/document-store.ts';
import { isAnswerHidden, usePresenter } from '../../store/presenter-store.ts';
import { useSelection } from '../../store/selection-store.ts';
import { spokenAnswer, withoutVerdict } from '../answers/answer-words.ts';
import { labelOf } from '../answers/parties.ts';
import { announce } from '../ui/announce.ts';
import { Button } from '../ui/Button.tsx';
import { SignalWord } from '../ui/SignalWord.tsx';
import { signalOf, verdictWords } from '../ui/signals.ts';
import { classes } from '../ui/styles.ts';
import { StageSentence } from './StageSentence.tsx';
import { runStageAction } from './stage-actions.ts';

/** The question of a step as a sentence, its verdict, and the reason; or the wish that the room guesses first. */
export function StageAnswer({ question }: { readonly question: Question | null }) {
  const design = useDocument(shownDesign);
  const isHidden = usePresenter(isAnswerHidden);
  const asked = useSelection((state) => state.asked);
  const shown = isHidden ? question : asked;
  if (!shown) return null;
  const [from, to] = [labelOf(design, shown.from), labelOf(design, shown.to)];
  const how = [shown.protocol?.toUpperCase(), shown.port].filter((one) => one !== null && one !== undefined);
  return (
    <div className="flex min-w-0 flex-col gap-1.5 text-24">
      <p className="min-w-0 truncate text-ink">
        Does <strong className="font-semibold">{from}</strong> reach{' '}
        <strong className="font-semibold">{to}</strong>
        {how.length > 0 ? ` on ${how.join(' ')}` : ''}?
      </p>
      {isHidden ? <Guess /> : <Told />}
    </div>
  );
}

function Guess() {
  return (
    <p className="flex items-center gap-4">
      <span className="font-semibold text-accent">What do you expect?</span>
      <Button className="h-10 px-4 text-16" onPress={() => runStageAction('reveal')}>
        Show the answer
      </Button>
    </p>
  );
}

function Told() {
  const answer = useAnalysis((state) => state.answer);
  const isStale = useAnalysis((state) => state.stale.has('answer'));
  const failure = useAnalysis((state) => state.failures.answer ?? state.failures.compile);
  const isEditing = usePresenter((state) => state.editing);
  useEffect(() => {
    // Beside the palette the ask bar says it.
    if (!answer || isStale || isEditing) return;
    const design = shownDesign(documentStore.getState());
    const { question } = answer;
    announce(spokenAnswer(labelOf(design, question.from), labelOf(design, question.to), answer));
  }, [answer, isStale, isEditing]);
  if (failure) return <p className="text-blocked">No answer: {failure}</p>;
  if (!answer) return <p className="text-muted">…</p>;
  return (
    <div
      className={classes('flex min-w-0 items-start gap-4 transition-opacity', isStale && 'opacity-40')}
      aria-busy={isStale}
    >
      <SignalWord
        chip
        size={24}
        signal={signalOf(answer.verdict, answer.path)}
        className="shrink-0 px-3! text-24!"
      >
        {verdictWords(answer.verdict, answer.path)}
      </SignalWord>
      <p className="line-clamp-2 min-w-0 flex-1 text-ink">
        <StageSentence sentence={wholeSentence(withoutVerdict(answer.says))} />
      </p>
    </div>
  );
}
