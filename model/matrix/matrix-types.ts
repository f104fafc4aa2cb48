import type { Protocol } from '../address/traffic.ts';
import type { ResourceId } from '../ids.ts';
import type { DnsResult, Initiators, Layer, PathKind, Verdict } from '../trace/answer.ts';

/** What one cell tells; the trace of the same question tells why. */
export interface MatrixCell {
  readonly verdict: Verdict;
  readonly path: PathKind | null;
  readonly layer: Layer | null;
  readonly initiators: Initiators;
  readonly dns: DnsResult['answer'] | null;
  /** What the name led to: an address, or words where it is symbolic; null without a name or an answer. */
  readonly address: string | null;
  readonly source: string | null;
  readonly port: number;
  readonly protocol: Protocol;
}

/** All sources (rows) against all destinations (columns); null on the diagonal. */
export interface Matrix {
  readonly sources: readonly ResourceId[];
  readonly destinations: readonly ResourceId[];
  /** `cells[row][column]` */
  readonly cells: readonly (readonly (MatrixCell | null)[])[];
}
