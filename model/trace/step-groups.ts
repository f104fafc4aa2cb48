import { code, printSentence, type Sentence, say } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import type { DnsResult, Step } from './answer.ts';

/** One numbered step for people: a step of the answer, or the whole walk of a name, told by its most telling line. Card, canvas and picture carry its number. */
export interface StepGroup {
  readonly number: number;
  readonly action: Step['action'];
  readonly says: Sentence;
  readonly details: readonly Sentence[];
  /** Rules of the line that is told first, and those of the others. */
  readonly rules: readonly string[];
  readonly moreRules: readonly string[];
  readonly at: readonly ResourceId[];
  readonly outcome: Step['outcome'];
}

/** The steps as they are numbered: the questions to name servers become one, so that the way keeps in sight. */
export function groupSteps(steps: readonly Step[]): readonly StepGroup[] {
  const runs: Step[][] = [];
  for (const step of steps) {
    const run = runs.at(-1);
    if (run && step.action === 'resolve' && run[0]?.action === 'resolve') run.push(step);
    else runs.push([step]);
  }
  return runs.map((run, index) => toGroup(run, index + 1));
}

function toGroup(run: readonly Step[], number: number): StepGroup {
  const main = run.reduce((best, step) => (graver(step.outcome, best.outcome) ? step : best));
  const others = run.filter((step) => step !== main);
  const moreRules = others.flatMap(({ rules }) => rules).filter((rule) => !main.rules.includes(rule));
  return {
    number,
    action: main.action,
    says: main.says,
    details: [...main.details, ...others.flatMap(({ says, details }) => [says, ...details])],
    rules: [...new Set(main.rules)],
    moreRules: [...new Set(moreRules)],
    at: [...new Set(run.flatMap(({ at }) => at))],
    outcome: main.outcome,
  };
}

/** The card of the name says what was asked and what came; how it came and what it means follow. */
export function withNameTold(groups: readonly StepGroup[], dns: DnsResult | null): readonly StepGroup[] {
  const [asked] = dns?.chain ?? [];
  const address = dns?.address ?? null;
  if (asked === undefined || address === null) return groups;
  const told = isAddress.test(address) ? code(address) : `the ${address}`;
  const tells = (one: Sentence) => printSentence(one).includes(`gives ${asked} the ${address}`);
  // What a proxy or a firewall asks on the way is a name of its own.
  const first = groups.find(({ action }) => action === 'resolve');
  return groups.map((group) =>
    group === first && gravity[group.outcome] === 0
      ? {
          ...group,
          says: say`${code(asked)} gives ${told}`,
          details: [group.says, ...group.details].filter((one) => !tells(one)),
        }
      : group,
  );
}

const isAddress = /^[\d.]+$|^[\da-f:]+:[\da-f:]*$/i;

const gravity: Readonly<Record<Step['outcome'], number>> = { info: 0, passed: 0, depends: 1, blocked: 2 };

/** Is the first outcome the one to tell? Of two alike the later one is: it is how the walk ended. */
export function graver(a: Step['outcome'], b: Step['outcome']): boolean {
  return gravity[a] >= gravity[b];
}
