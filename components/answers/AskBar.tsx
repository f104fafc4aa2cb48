'use client';
import { ArrowLeftRight, ArrowRight } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { Button } from 'react-aria-components';
import type { Party, Question } from '../../model/index.ts';
import { useAnalysis } from '../../store/analysis-store.ts';
import { documentStore, shownDesign, useDocument } from '../../store/document-store.ts';
import { selectionStore, useSelection } from '../../store/selection-store.ts';
import { announce } from '../ui/announce.ts';
import { verdictWords } from '../ui/signals.ts';
import { classes, focusRing } from '../ui/styles.ts';
import { spokenAnswer } from './answer-words.ts';
import { askFromId, askToId, focusAskTo } from './focus-ask-bar.ts';
import { PartyBox } from './PartyBox.tsx';
import { labelOf, partyOptions, type Side } from './parties.ts';
import { PortBox, ProtocolBox } from './QuestionFields.tsx';
import { swapped, withEnd } from './question-draft.ts';
import { RecentQuestions } from './RecentQuestions.tsx';
import { showTrace } from './show-trace.ts';
import { useLiveAnalysis } from './use-live-analysis.ts';
import { VerdictChip } from './VerdictChip.tsx';

/** Asks one question: from, to, port, protocol; shows its verdict. */
export function AskBar({ className }: { readonly className?: string }) {
  useLiveAnalysis();
  const design = useDocument(shownDesign);
  const names = useAnalysis((state) => state.names);
  const draft = useSelection((state) => state.draft);
  const asked = useSelection((state) => state.asked);
  const answer = useAnalysis((state) => state.answer);
  const options = useMemo(
    () => ({ from: partyOptions(design, names, 'from'), to: partyOptions(design, names, 'to') }),
    [design, names],
  );
  const choose = (side: Side, party: Party) => {
    const { asked: now, ask, askFrom, askTo } = selectionStore.getState();
    if (now) ask(withEnd(now, side, party));
    else if (side === 'from') askFrom(party);
    else askTo(party);
  };
  const change = (part: Partial<Question>) => {
    if (asked) selectionStore.getState().ask({ ...asked, ...part });
  };
  const box = (side: Side) => ({ design, options: options[side], party: draft[side] });
  return (
    <search
      aria-label="Ask who reaches whom"
      className={classes(
        '@container flex h-9 min-w-0 items-center gap-0.5 rounded-node border border-muted/70 bg-page px-1.5 focus-within:border-accent',
        className,
      )}
    >
      <RecentQuestions design={design} />
      <PartyBox
        {...box('from')}
        id={askFromId}
        label="From"
        placeholder="From a machine or an app"
        onChoose={(party) => choose('from', party)}
        onEntered={focusAskTo}
        className="flex-1 basis-24"
      />
      <SwapButton asked={asked} />
      <PartyBox
        {...box('to')}
        id={askToId}
        label="To"
        placeholder="To a service or a machine"
        onChoose={(party) => choose('to', party)}
        className="flex-1 basis-24"
      />
      <ProtocolBox
        protocol={asked?.protocol ?? answer?.protocol ?? 'tcp'}
        isDisabled={!asked}
        onChange={(protocol) => change({ protocol })}
      />
      <PortBox
        port={asked?.port ?? null}
        usual={asked && answer ? answer.port : null}
        isDisabled={!asked}
        onChange={(port) => change({ port })}
      />
      <AskedVerdict />
    </search>
  );
}

function SwapButton({ asked }: { readonly asked: Question | null }) {
  return (
    <Button
      aria-label="Swap from and to"
      isDisabled={!asked}
      onPress={() => asked && selectionStore.getState().ask(swapped(asked))}
      className={classes(
        'group flex size-6 shrink-0 items-center justify-center rounded-control text-muted data-hovered:text-ink',
        focusRing,
      )}
    >
      <ArrowRight
        size={14}
        aria-hidden
        className="group-data-focus-visible:hidden group-data-hovered:hidden"
      />
      <ArrowLeftRight
        size={14}
        aria-hidden
        className="hidden group-data-focus-visible:block group-data-hovered:block"
      />
    </Button>
  );
}

/** The verdict of the asked question; a press shows why. A new verdict or reason is read aloud. */
function AskedVerdict() {
  const asked = useSelection((state) => state.asked);
  const answer = useAnalysis((state) => state.answer);
  const stale = useAnalysis((state) => state.stale.has('answer'));
  const failure = useAnalysis((state) => state.failures.answer ?? state.failures.compile);
  const spoken = useRef('');
  useEffect(() => {
    // A question that was taken back and is asked again is news.
    if (!asked) spoken.current = '';
    if (!answer || stale || !asked) return;
    const design = shownDesign(documentStore.getState());
    const { from, to } = answer.question;
    const words = spokenAnswer(labelOf(design, from), labelOf(design, to), answer);
    // Every change of the design answers again; what says the same is no news.
    if (words !== spoken.current) announce(words);
    spoken.current = words;
  }, [asked, answer, stale]);
  if (!asked || (!answer && !failure)) return null;
  return (
    <Button
      aria-label={`${answer && !failure ? verdictWords(answer.verdict, answer.path) : 'No answer'}. Show why`}
      onPress={() => showTrace()}
      className={classes('ml-1 shrink-0 rounded-control data-hovered:opacity-80', focusRing)}
    >
      {answer && !failure ? (
        <>
          <span className="@lg:inline hidden">
            <VerdictChip answer={answer} stale={stale} />
          </span>
          <span className="@lg:hidden">
            <VerdictChip answer={answer} stale={stale} isShort />
          </span>
        </>
      ) : (
        'No answer'
      )}
    </Button>
  );
}
