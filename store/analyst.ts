import {
  type Answer,
  countCells,
  type Defaults,
  type Design,
  differingAtSight,
  type Finding,
  type Matrix,
  type NameWalk,
  type Party,
  type Problem,
  type Question,
  type ResourceId,
  type RoutesView,
} from '../model/index.ts';
import type { AnalysisPart, FromAnalyst, KnownName, ToAnalyst, Wishes } from './analysis-protocol.ts';
import { sameWish } from './analysis-protocol.ts';
import { packMatrix } from './packed-matrix.ts';
import { reasonOf } from './reason-of.ts';

/** What the analyst reads of a network itself. */
interface NetworkHead {
  readonly design: Design;
  readonly problems: readonly Problem[];
}

/** What the analyst needs of the engine: its door, with the kind of network left open so that a test can stand in. */
export interface Engine<N extends NetworkHead> {
  compile(design: Design, defaults: Defaults): N;
  trace(network: N, question: Question): Answer;
  lint(network: N): readonly Finding[];
  namesOf(network: N): readonly KnownName[];
  resolveFor(network: N, from: Party, fqdn: string): NameWalk;
  routesOf(network: N, subnet: ResourceId): RoutesView | null;
  matrixEnds(design: Design): Pick<Matrix, 'sources' | 'destinations'>;
  matrixRow(network: N, source: ResourceId, destinations: readonly ResourceId[]): Matrix['cells'][number];
}

/** Works for at most this long before it looks for a newer design. */
const sliceMs = 12;

/**
 * Answers the page's messages: everything that the page looks at first, the matrix last and in slices. `breathe` lets
 * waiting messages in; `now` is the clock in milliseconds.
 */
export function createAnalyst<N extends NetworkHead>(
  engine: Engine<N>,
  post: (message: FromAnalyst) => void,
  breathe: () => Promise<void>,
  now: () => number,
) {
  let version = 0;
  let defaults: Defaults | null = null;
  let network: N | null = null;
  let matrix: Promise<Matrix | null> = Promise.resolve(null);
  let wishes: Wishes = { question: null, name: null, subnet: null };

  const tell = (part: AnalysisPart, error: unknown, request?: number) => {
    const reason = reasonOf(error);
    post({ type: 'failed', version, part, reason, ...(request === undefined ? {} : { request }) });
  };
  /** Runs one part; what it throws is told and does not stop the others. */
  const attempt = <T>(part: AnalysisPart, work: () => T): T | null => {
    try {
      return work();
    } catch (error) {
      tell(part, error);
      return null;
    }
  };

  function answerWishes(known: N, before: Wishes | null): void {
    const { question, name, subnet } = wishes;
    const isNew = (key: keyof Wishes) => !before || !sameWish(before[key], wishes[key]);
    if (isNew('question'))
      attempt('answer', () =>
        post({ type: 'answer', version, to: question, answer: question && engine.trace(known, question) }),
      );
    if (isNew('name'))
      attempt('nameAnswer', () =>
        post({
          type: 'nameAnswer',
          version,
          to: name,
          answer: name && engine.resolveFor(known, name.from, name.fqdn),
        }),
      );
    if (isNew('subnet'))
      attempt('routes', () =>
        post({ type: 'routes', version, to: subnet, routes: subnet && engine.routesOf(known, subnet) }),
      );
  }

  /** The whole matrix, or null when a newer design came in between. */
  async function fill(of: N, onProgress?: (done: number, total: number) => void): Promise<Matrix | null> {
    const mine = version;
    const { sources, destinations } = engine.matrixEnds(of.design);
    const cells: Matrix['cells'][number][] = [];
    let until = now() + sliceMs;
    for (const source of sources) {
      cells.push(engine.matrixRow(of, source, destinations));
      if (now() < until) continue;
      onProgress?.(cells.length, sources.length);
      await breathe();
      if (version !== mine) return null;
      until = now() + sliceMs;
    }
    return { sources, destinations, cells };
  }

  async function fillOwn(known: N): Promise<Matrix | null> {
    const mine = version;
    await breathe();
    if (version !== mine) return null;
    try {
      const whole = await fill(known, (done, total) => post({ type: 'progress', version, done, total }));
      if (whole) post({ type: 'matrix', version, matrix: packMatrix(whole) });
      return whole;
    } catch (error) {
      if (version === mine) tell('matrix', error);
      return null;
    }
  }

  async function takeDesign(message: Extract<ToAnalyst, { type: 'design' }>): Promise<void> {
    version = message.version;
    defaults = message.defaults;
    wishes = message.wishes;
    matrix = Promise.resolve(null);
    network = attempt('compile', () => engine.compile(message.design, message.defaults));
    const known = network;
    if (known) {
      attempt('compile', () =>
        post({ type: 'compiled', version, problems: known.problems, names: engine.namesOf(known) }),
      );
      answerWishes(known, null);
      attempt('findings', () => post({ type: 'findings', version, findings: engine.lint(known) }));
      matrix = fillOwn(known);
    }
    post({ type: 'settled', version });
    await matrix;
  }

  /** Compares the matrix of another design with ours, as soon as ours is there. */
  async function preview({ request, design }: Extract<ToAnalyst, { type: 'preview' }>): Promise<void> {
    const mine = version;
    const before = await matrix;
    if (version !== mine || !defaults) return;
    try {
      if (!before) throw new Error('There is no matrix to compare with.');
      const other = engine.compile(design, defaults);
      const after = await fill(other);
      if (!after) return;
      const answer = wishes.question && engine.trace(other, wishes.question);
      const changes = differingAtSight(before, after);
      post({ type: 'preview', version, request, preview: { changes, answer, compared: countCells(after) } });
    } catch (error) {
      if (version === mine) tell('preview', error, request);
    }
  }

  return {
    /** Takes a message of the page; resolves when everything about it is told. */
    async take(message: ToAnalyst): Promise<void> {
      if (message.type === 'design') return takeDesign(message);
      if (message.version !== version) return;
      if (message.type === 'preview') return preview(message);
      const before = wishes;
      wishes = message.wishes;
      if (network) answerWishes(network, before);
    },
  };
}
