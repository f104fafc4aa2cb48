'use client';
import {
  ClipboardCopy,
  Download,
  RotateCcw,
  ShieldAlert,
  ShieldCheck,
  ShieldQuestionMark,
} from 'lucide-react';
import { useState } from 'react';
import { printPlan, type Rehearsal } from '../../model/index.ts';
import { download, fileNameOf } from '../../store/files.ts';
import { orderByHand, useRehearsal } from '../../store/rehearsal-session.ts';
import { copyTextToClipboard } from '../commands/clipboard.ts';
import { Button } from '../ui/Button.tsx';
import type { WordLook } from '../ui/IconWord.tsx';
import { classes } from '../ui/styles.ts';
import { Interruptions } from './Interruptions.tsx';
import { type OutcomeWords, outcomeWords } from './rehearsal-words.ts';
import { StepDetails } from './StepDetails.tsx';
import { StepOrder } from './StepOrder.tsx';

/** What a result is titled with when it is printed. */
export interface RehearsalResultProps {
  readonly title: string;
  readonly from: string;
  readonly to: string;
}

/** What came of a rehearsal: the outcome, the steps in their order, and what one step does to whom. */
export function RehearsalResult(head: RehearsalResultProps) {
  const rehearsal = useRehearsal((state) => state.rehearsal);
  const order = useRehearsal((state) => state.order);
  const judgements = useRehearsal((state) => state.judgements);
  const isJudging = useRehearsal((state) => state.isJudging);
  const failure = useRehearsal((state) => state.failure);
  const [chosen, setChosen] = useState<string | null>(null);
  if (!rehearsal) return null;
  const isByHand = order !== rehearsal.found.order;
  const usual = judgements.find(({ interrupted }) => interrupted > 0)?.step ?? order[0] ?? null;
  const step = order.includes(chosen ?? '') ? chosen : usual;
  const words = outcomeWords(rehearsal, judgements, isByHand);
  return (
    <div className="flex flex-col gap-4">
      <Outcome words={words} isJudging={isJudging} />
      {failure ? (
        <p role="alert" className="text-blocked">
          This order could not be judged: {failure}
        </p>
      ) : null}
      {order.length > 0 ? (
        <>
          <Tools
            head={head}
            rehearsal={{ ...rehearsal, judgements }}
            isByHand={isByHand}
            isJudging={isJudging}
          />
          <Interruptions rehearsal={{ ...rehearsal, judgements }} isByHand={isByHand} />
          <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,5fr)_minmax(0,4fr)]">
            <StepOrder
              rehearsal={rehearsal}
              order={order}
              judgements={judgements}
              chosen={step}
              onChoose={setChosen}
            />
            {step === null ? null : (
              <StepDetails
                rehearsal={rehearsal}
                order={order}
                judgements={judgements}
                step={step}
                isStale={isJudging}
              />
            )}
          </div>
        </>
      ) : null}
    </div>
  );
}

const looks: Readonly<Record<OutcomeWords['sign'], WordLook>> = {
  safe: { Icon: ShieldCheck, colour: 'text-private' },
  none: { Icon: ShieldAlert, colour: 'text-blocked' },
  unknown: { Icon: ShieldQuestionMark, colour: 'text-depends' },
};

function Outcome({ words, isJudging }: { readonly words: OutcomeWords; readonly isJudging: boolean }) {
  const { Icon, colour } = looks[words.sign];
  return (
    <div
      role="status"
      aria-busy={isJudging}
      className={classes('flex items-start gap-3', isJudging && 'opacity-60')}
    >
      <Icon size={28} aria-hidden className={classes('shrink-0', colour)} />
      <div className="min-w-0">
        <h3 className={classes('font-semibold text-16', colour)}>{words.title}</h3>
        <p className="max-w-prose break-words">{words.says}</p>
      </div>
    </div>
  );
}

interface ToolsProps {
  readonly head: RehearsalResultProps;
  readonly rehearsal: Rehearsal;
  readonly isByHand: boolean;
  readonly isJudging: boolean;
}

function Tools({ head, rehearsal, isByHand, isJudging }: ToolsProps) {
  const plan = () => printPlan(rehearsal, { ...head, byHand: isByHand });
  const name = fileNameOf(`${head.title} ${head.from} to ${head.to}`, '.md');
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button isDisabled={!isByHand} onPress={() => orderByHand(rehearsal.found.order)}>
        <RotateCcw size={14} aria-hidden /> Back to the found order
      </Button>
      <span className="flex-1" />
      <Button isDisabled={isJudging} onPress={() => copyTextToClipboard(plan(), 'Plan copied as Markdown')}>
        <ClipboardCopy size={14} aria-hidden /> Copy as Markdown
      </Button>
      <Button isDisabled={isJudging} onPress={() => download(name, plan(), 'text/markdown')}>
        <Download size={14} aria-hidden /> Save as Markdown
      </Button>
    </div>
  );
}
