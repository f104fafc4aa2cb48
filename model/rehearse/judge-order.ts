import { say } from '../explain/sentence.ts';
import type { Answer } from '../trace/answer.ts';
import { cachedAnswer, oldAnswerServes } from './cached-answers.ts';
import { askPair, type Cell } from './cell.ts';
import { allNeeds } from './components.ts';
import type { Because, Counts, LeftBehind, PairJudgement, PairState, StepJudgement } from './judgement.ts';
import { mistakeOf } from './mistakes.ts';
import type { Pair } from './pairs.ts';
import type { PlannedStep } from './planned-change.ts';
import { has, type RehearsalWorld, type State, stepsIn, withStep } from './rehearsal-world.ts';
import { openConnectionsStayOnTheOldWay } from './rules/open-connections-stay-on-the-old-way.ts';
import { switchingAServiceEndpointClosesConnections } from './rules/switching-a-service-endpoint-closes-connections.ts';
import { notesOn } from './step-facts.ts';

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
    const at: Turn = { world, step, place, turn, rows, goal };
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

interface Turn {
  readonly world: RehearsalWorld;
  readonly step: PlannedStep;
  readonly place: number;
  readonly turn: number;
  readonly rows: readonly {
    readonly state: State;
    readonly cells: readonly Cell[];
    readonly asked: number;
  }[];
  readonly goal: readonly Cell[];
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
  if (!isAltered && !leftBehind && !(mustWork && now.fate !== 'works')) return null;
  const { world, turn, rows } = at;
  const one = world.pairs[pair] as Pair;
  const network = world.networkAt(rows[turn + 1]?.state ?? 0n);
  const answer = askPair(network, one);
  const earlier = world.networkAt(rows[turn]?.state ?? 0n);
  const back = rows.findIndex(({ cells }, row) => row > turn + 1 && cells[pair]?.fate === 'works');
  const cached = isAltered && now.fate === 'works' ? cachedAnswer(earlier, network, one, answer) : null;
  const isTakenDown = mustWork && isAltered && now.fate === 'down';
  return {
    pair,
    state,
    mustWork,
    fate: { before: before.fate, now: now.fate },
    path: { before: before.path, now: now.path },
    address: { before: before.address, now: now.address },
    dns: now.dns,
    because: now.fate === 'works' ? null : { says: answer.says, rule: ruleBehind(answer) },
    until: now.fate === 'works' || back < 0 ? null : back - 1,
    cached,
    leftBehind,
    connections: isAltered && before.fate === 'works' ? connectionsOf(at, before, now) : null,
    mistake: isTakenDown ? mistakeOf({ pair: one, step: at.step, network, answer, before, goal }) : null,
  };
}

/** Does the step take the way of clients that still have the answer from before an earlier step? */
function leftBehindBy(at: Turn, pair: number): LeftBehind | null {
  const { world, rows, turn, place } = at;
  const since = lastMove(at, pair);
  if (since === null || !isTouchedBy(world, pair, place)) return null;
  const one = world.pairs[pair] as Pair;
  const network = (row: number) => world.networkAt(rows[row]?.state ?? 0n);
  const before = network(since);
  if (oldAnswerServes(before, network(turn + 1), one) || !oldAnswerServes(before, network(turn), one))
    return null;
  const moved = network(since + 1);
  const cached = cachedAnswer(before, moved, one, askPair(moved, one));
  return cached && { since, seconds: cached.seconds, because: cached.because };
}

/** The last step before this one that led the name elsewhere while the pair worked. */
function lastMove({ rows, turn }: Turn, pair: number): number | null {
  for (let row = turn; row > 0; row -= 1) {
    const [old, next] = [rows[row - 1]?.cells[pair], rows[row]?.cells[pair]];
    if (old?.fate === 'works' && next?.fate === 'works' && old.address !== next.address) return row - 1;
  }
  return null;
}

function isTouchedBy({ classes }: RehearsalWorld, pair: number, place: number): boolean {
  return classes.some(({ steps, pairs }) => has(steps, place) && pairs.includes(pair));
}

/** The rule of the blocker at which the packet died. */
function ruleBehind({ blockers, diedAt, layer, steps }: Answer): string {
  const deadly =
    blockers.find((blocker) => blocker.at === diedAt && blocker.layer === layer) ??
    blockers.find((blocker) => blocker.layer === layer) ??
    blockers[0];
  return deadly?.rule ?? steps.findLast(({ outcome }) => outcome === 'depends')?.rules[0] ?? '';
}

function connectionsOf({ step }: Turn, before: Cell, now: Cell): Because | null {
  const isSwitch = step.changes.some(({ change }) =>
    Object.values(change.set).some(
      ({ settings }) => settings !== undefined && 'serviceEndpoints' in settings,
    ),
  );
  if (isSwitch && switchingAServiceEndpointClosesConnections.closes(before.path, now.path)) {
    return {
      says: say`Azure closes the open connections of the subnet to the service once; clients have to reconnect`,
      rule: switchingAServiceEndpointClosesConnections.id,
    };
  }
  if (now.fate === 'works' && openConnectionsStayOnTheOldWay.stay(before.path, now.path))
    return {
      says: say`Open connections stay on the old way until they reconnect`,
      rule: openConnectionsStayOnTheOldWay.id,
    };
  return null;
}
