import { printSentence, type Sentence } from '../explain/sentence.ts';
import { type Interruption, interruptionsOf, isInterrupted } from './interruptions.ts';
import type { PairJudgement, StepJudgement } from './judgement.ts';
import type { Rehearsal, RehearsedPair } from './rehearse.ts';
import { machinesTakeDnsServersOnRenewal } from './rules/machines-take-dns-servers-on-renewal.ts';
import { sayTime } from './say-time.ts';

/** What a printed plan is about. */
export interface PlanHead {
  readonly title: string;
  readonly from: string;
  readonly to: string;
  /** Was the order changed by hand after it was found? */
  readonly byHand: boolean;
}

type Told = Pick<Rehearsal, 'steps' | 'pairs' | 'found' | 'judgements'>;

/** A rehearsed plan as Markdown: the outcome, then every step with what it does to whom, why, and for how long. */
export function printPlan(rehearsal: Told, head: PlanHead): string {
  const { judgements } = rehearsal;
  return `${[
    `# ${head.title}: from ${head.from} to ${head.to}`,
    printOutcome(rehearsal, head),
    ...printInterruptions(rehearsal, head),
    ...(judgements.length === 0 ? ['The two variants do not differ.'] : []),
    ...judgements.map((one, turn) => printStep(rehearsal, one, turn)),
  ].join('\n\n')}\n`;
}

/** The outcome in two sentences: verdict first. */
function printOutcome({ found, judgements, pairs }: Told, { byHand }: Pick<PlanHead, 'byHand'>): string {
  const hit = new Set(
    judgements.flatMap((one) => one.pairs.flatMap((pair) => (isInterrupted(pair) ? [pair.pair] : []))),
  );
  if (byHand) {
    return hit.size === 0
      ? '**Order made by hand: nobody is down.** After every step everything works that works in both variants.'
      : `**Order made by hand: ${count(hit.size, 'connection')} interrupted.** They work in both variants and are down, or cannot be told, in between.`;
  }
  switch (found.outcome) {
    case 'safe':
      return '**Safe order.** After every step everything works that works in both variants.';
    case 'provedNone': {
      const always = found.always.flatMap((index) => pairs[index] ?? []);
      const more =
        always.length > 0
          ? ` In every order ${always.map(printPair).join(', ')} ${always.length === 1 ? 'is' : 'are'} interrupted.`
          : ' Each connection could be spared, but not all of them in one order.';
      return `**Proved: no safe order exists.** Every order of these steps was looked at, and this one interrupts least.${more}`;
    }
    case 'notFound':
      return `**No safe order found; not proved that none exists.** ${upper(printSentence(found.why))}. This order interrupts least of those that were looked at.`;
  }
}

function printInterruptions({ judgements, pairs, found }: Told, { byHand }: PlanHead): readonly string[] {
  const all = interruptionsOf(judgements, found);
  if (all.length === 0) return [];
  const lines = all.map((one) => {
    const pair = pairs[one.pair];
    const why = one.mistake ?? one.because;
    const always = one.inEveryOrder && !byHand ? ' In every order.' : '';
    return `- **${pair ? printPair(pair) : ''}** ${sayInterruption(one)}.${always}${why ? ` ${printSentence(why.says)} (${why.rule})` : ''}`;
  });
  return [['## Interruptions', '', ...lines].join('\n')];
}

/** From which step to which a pair is interrupted. */
export function sayInterruption({ from, until, fate }: Interruption): string {
  const what = fate === 'down' ? 'is down' : 'cannot be told';
  return until === null
    ? `${what} from step ${from + 1}`
    : `${what} from step ${from + 1} until step ${until + 1}`;
}

function printStep({ steps, pairs }: Told, judgement: StepJudgement, turn: number): string {
  const step = steps.find(({ id }) => id === judgement.step);
  const { works, changed, down, unclear, neverUp } = judgement.counts;
  const lines = [
    `## Step ${turn + 1}`,
    ...(step?.says ?? []).map((says) => `- ${printSentence(says)}`),
    '',
    `Works: ${works + changed}, of them on another path: ${changed}. Down: ${down}. Unclear: ${unclear}. Never up so far: ${neverUp}.`,
  ];
  if (judgement.tooEarly.length > 0)
    lines.push('', '**Too early:** another step has to come before this one.');
  const notes = judgement.notes.map(({ says }) => `- ${printSentence(says)}.`);
  const told = judgement.pairs.map((pair) => printJudged(pairs, pair));
  if (notes.length > 0) lines.push('', ...notes);
  if (told.length > 0) lines.push('', ...told);
  return lines.join('\n');
}

function printJudged(pairs: readonly RehearsedPair[], one: PairJudgement): string {
  const pair = pairs[one.pair];
  const name = pair ? printPair(pair) : '';
  return [`- **${name}** ${sayState(one)}`, ...detailsOf(one).map((line) => `  - ${line}`)].join('\n');
}

/** How a pair fares, in a few words. */
export function sayState({ state, fate, path, mustWork, until }: PairJudgement): string {
  if (state === 'changed')
    return path.before === path.now
      ? 'changes its address'
      : `changes path: ${word(path.before)} to ${word(path.now)}`;
  if (fate.now === 'works') return fate.before === 'works' ? 'works' : `works now: ${word(path.now)}`;
  const back = until === null ? '' : ` until step ${until + 1}`;
  if (state === 'unclear') return `cannot be told${back}`;
  if (mustWork) return `is down${back}`;
  return fate.before === 'works' ? `is closed${back}` : 'is not reached';
}

/** Everything else that is to be said of a pair at a step. */
export function detailsOf({
  fate,
  mistake,
  because,
  cached,
  leftBehind,
  connections,
}: PairJudgement): readonly string[] {
  const told: Sentence[] = [];
  if (mistake) told.push(mistake.says);
  if (because) told.push(because.says);
  const lines = told.map(printSentence);
  if (cached) {
    const seconds = cached.seconds === null ? 'until it expires' : `for up to ${sayTime(cached.seconds)}`;
    if (fate.before !== 'works') lines.push(`${printSentence(cached.because.says)}: they come back later.`);
    else
      lines.push(
        cached.oldWayWorks
          ? `${printSentence(cached.because.says)}; it still serves.`
          : `${printSentence(cached.because.says)}; it does not serve any more: down ${seconds}.`,
      );
  }
  if (leftBehind) lines.push(sayLeftBehind(leftBehind));
  if (connections) lines.push(`${printSentence(connections.says)}.`);
  return lines;
}

function sayLeftBehind({ since, seconds, because }: NonNullable<PairJudgement['leftBehind']>): string {
  if (because.rule === machinesTakeDnsServersOnRenewal.id)
    return `Wait until machines have renewed their lease or restarted after step ${since + 1} before this one: those that still ask the old DNS servers lose the service here.`;
  const wait = seconds === null ? 'until the old answers have expired' : sayTime(seconds);
  return `Wait ${wait} after step ${since + 1} before this one: clients that still have the old address lose the service here.`;
}

function printPair({ client, service, fqdn }: RehearsedPair): string {
  return `${client.name} to ${fqdn ?? service.name}`;
}

const pathWords = {
  private: 'private',
  privateEndpoint: 'private endpoint',
  serviceEndpoint: 'service endpoint',
  public: 'public',
} as const;

function word(path: PairJudgement['path']['now']): string {
  return path === null ? 'no path' : pathWords[path];
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}

function upper(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
