import type { Answer } from '../trace/answer.ts';
import { cachedAnswer } from './cached-answers.ts';
import { askPair, type Cell } from './cell.ts';
import { allNeeds } from './components.ts';
import type { Counts, PairJudgement, PairState, StepJudgement } from './judgement.ts';
import { leftBehindBy } from './left-behind.ts';
import { mistakeOf } from './mistakes.ts';
import { connectionsOf } from './open-connections.ts';
import type { Pair } from './pairs.ts';
import type { PlannedStep } from './planned-change.ts';
import { type RehearsalWorld, type State, stepsIn, withStep } from './rehearsal-world.ts';
import { notesOn } from './step-facts.ts';
import { networkOf, type Turn, touchedBy } from './turn.ts';

/** Judges an order of the steps: after each one what works, what takes another path, what is down, for how long and why. */
export function judgeOrder(world: RehearsalWorld, order: readonly string[]): readonly StepJudgement[] {
  const places = order.flatMap((id) => {
    const place = world.steps.findIndex((step) => step.id === id);
    return place < 0 ? [] : [place];
  });
  const states: State[] = [world.nothing];
  for (const place of places) states.push(withStep(states.at(-1) ?? 0n, place));
  const rows = states.map((state) => {
    const before = world.asked();
    return { state, cells: allCells(world, state), asked: world.asked() - before };
  });
  const needs = allNeeds(world.steps);
  const goal = allCells(world, world.everything);
  return places.map((place, turn) => {
    const step = world.steps[place] as PlannedStep;
    const at: Turn = { world, step, place, touched: touchedBy(world, place), turn, rows, goal };
    const [before, after] = [rows[turn]?.state ?? 0n, rows[turn + 1]?.state ?? 0n];
    const pairs = world.pairs.flatMap((_, pair) => judgePair(at, pair) ?? []);
    return {
      step: step.id,
      counts: countsOf(at),
      interrupted: pairs.filter(({ mustWork, fate }) => mustWork && fate.now !== 'works').length,
      pairs,
      notes: notesOn(step, world.networkAt(before).design, world.networkAt(after).design),
      tooEarly: stepsIn((needs[place] ?? 0n) & ~before).map((need) => world.steps[need]?.id ?? ''),
      asked: rows[turn + 1]?.asked ?? 0,
    };
  });
}

/** The answers to all pairs in a state, in the order of the pairs. */
function allCells(world: RehearsalWorld, state: State): readonly Cell[] {
  const cells: Cell[] = new Array(world.pairs.length);
  for (const one of world.classes) {
    const own = world.cellsOf(one, state);
    one.pairs.forEach((pair, place) => {
      cells[pair] = own[place] as Cell;
    });
  }
  return cells;
}

function cellsAt({ turn, rows, goal }: Turn, pair: number) {
  return {
    first: rows[0]?.cells[pair] as Cell,
    before: rows[turn]?.cells[pair] as Cell,
    now: rows[turn + 1]?.cells[pair] as Cell,
    goal: goal[pair] as Cell,
  };
}

function stateOf(at: Turn, pair: number): PairState {
  const { before, now } = cellsAt(at, pair);
  if (now.fate === 'unclear') return 'unclear';
  if (now.fate === 'works')
    return before.fate === 'works' && (before.path !== now.path || before.address !== now.address)
      ? 'changed'
      : 'works';
  return at.rows.slice(0, at.turn + 1).some(({ cells }) => cells[pair]?.fate === 'works')
    ? 'down'
    : 'neverUp';
}

function countsOf(at: Turn): Counts {
  const counts: Record<PairState, number> = { works: 0, changed: 0, down: 0, unclear: 0, neverUp: 0 };
  at.world.pairs.forEach((_, pair) => {
    counts[stateOf(at, pair)] += 1;
  });
  return counts;
}

/** What the step does to a pair; null where it is not worth a word. */
function judgePair(at: Turn, pair: number): PairJudgement | null {
  const { first, before, now, goal } = cellsAt(at, pair);
  const mustWork = first.fate === 'works' && goal.fate === 'works';
  const state = stateOf(at, pair);
  const isAltered = before.fate !== now.fate || state === 'changed';
  const leftBehind = isAltered ? null : leftBehindBy(at, pair);
  const { world, turn, rows } = at;
  const one = world.pairs[pair] as Pair;
  const network = networkOf(at, turn + 1);
  const altered = isAltered ? askPair(network, one) : null;
  const cached =
    altered && now.fate === 'works' ? cachedAnswer(networkOf(at, turn), network, one, altered) : null;
  const connections = connectionsOf(at, pair, { before, now }, cached);
  if (!isAltered && !leftBehind && !connections && !(mustWork && now.fate !== 'works')) return null;
  // Asked only now: most pairs that do not work never did, and are not worth a word at any step.
  const answer = altered ?? (now.fate === 'works' ? null : askPair(network, one));
  const back = rows.findIndex(({ cells }, row) => row > turn + 1 && cells[pair]?.fate === 'works');
  const isTakenDown = mustWork && isAltered && now.fate === 'down';
  return {
    pair,
    state,
    mustWork,
    fate: { before: before.fate, now: now.fate },
    path: { before: before.path, now: now.path },
    address: { before: before.address, now: now.address },
    dns: now.dns,
    because: now.fate === 'works' || !answer ? null : { says: answer.says, rule: ruleBehind(answer) },
    until: now.fate === 'works' || back < 0 ? null : back - 1,
    cached,
    leftBehind,
    connections,
    mistake:
      isTakenDown && answer ? mistakeOf({ pair: one, step: at.step, network, answer, before, goal }) : null,
  };
}

/** The rule of the blocker at which the packet died. */
function ruleBehind({ blockers, diedAt, layer, steps }: Answer): string {
  const deadly =
    blockers.find((blocker) => blocker.at === diedAt && blocker.layer === layer) ??
    blockers.find((blocker) => blocker.layer === layer) ??
    blockers[0];
  return deadly?.rule ?? steps.findLast(({ outcome }) => outcome === 'depends')?.rules[0] ?? '';
}
