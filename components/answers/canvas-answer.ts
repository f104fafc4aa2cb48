import {
  type Answer,
  type Hop,
  type Layer,
  type Matrix,
  type MatrixCell,
  printNumbers,
  type ResourceId,
  signOfStep,
  stepMarks,
} from '../../model/index.ts';
import { type Signal, signalOf } from '../ui/signals.ts';

/** A leg of the way as the canvas draws it. */
export interface CanvasHop {
  readonly from: ResourceId;
  readonly to: ResourceId;
  /** Drawn lines (peerings, connections, links) that this leg follows. */
  readonly along: readonly ResourceId[];
  readonly signal: Signal;
}

/** The numbers of the steps that happen at one thing, as on their cards and in the printed picture. */
export interface CanvasMark {
  readonly at: ResourceId;
  readonly words: string;
  /** Null for what went well on a way that ends badly. */
  readonly signal: Signal | null;
}

/** What the canvas overlay draws of the answer in front. */
export interface CanvasAnswer {
  readonly hops: readonly CanvasHop[];
  readonly marks: readonly CanvasMark[];
  /** Where the packet died, and by what. */
  readonly death: { readonly at: ResourceId; readonly layer: Layer | null } | null;
}

/** Turns an answer into what the canvas overlay draws. */
export function canvasAnswer(answer: Answer): CanvasAnswer {
  return {
    hops: answer.hops.map((hop, index) => ({
      from: hop.from,
      to: hop.to,
      along: hop.along,
      signal: hopSignal(answer, hop, index),
    })),
    marks: stepMarks(answer.steps).map(({ at, numbers, outcome }) => ({
      at,
      words: printNumbers(numbers),
      signal: signOfStep(outcome, answer),
    })),
    death: answer.diedAt === null ? null : { at: answer.diedAt, layer: answer.layer },
  };
}

/** Who may open a connection between a selected thing and another one, for computed arrowheads. */
export interface Direction {
  readonly other: ResourceId;
  /** The selected thing may open a connection to the other one. */
  readonly out: Signal | null;
  /** The other one may open a connection to the selected thing. */
  readonly back: Signal | null;
}

/** Everything that the selected thing may call or be called by, from the cells of the matrix. */
export function directionsOf(matrix: Matrix, selected: ResourceId): readonly Direction[] {
  const row = matrix.sources.indexOf(selected);
  const column = matrix.destinations.indexOf(selected);
  const out = new Map(
    matrix.destinations.map((other, index) => [other, arrowOf(matrix.cells[row]?.[index])]),
  );
  const back = new Map(matrix.sources.map((other, index) => [other, arrowOf(matrix.cells[index]?.[column])]));
  const others = new Set([...matrix.sources, ...matrix.destinations]);
  others.delete(selected);
  return [...others]
    .map((other) => ({ other, out: out.get(other) ?? null, back: back.get(other) ?? null }))
    .filter((one) => one.out !== null || one.back !== null);
}

/** An arrow says that a connection can be opened; what is blocked or unknown gets none. */
function arrowOf(cell: MatrixCell | null | undefined): Signal | null {
  return cell?.verdict === 'reachable' || cell?.verdict === 'misdirected'
    ? signalOf(cell.verdict, cell.path)
    : null;
}

/** The last leg of a misdirected call bends away; a way that is not certain is hollow. */
function hopSignal({ verdict, hops }: Answer, hop: Hop, index: number): Signal {
  if (verdict === 'depends') return 'depends';
  return verdict === 'misdirected' && index === hops.length - 1 ? 'misdirected' : hop.path;
}
