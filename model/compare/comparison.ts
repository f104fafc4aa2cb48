import type { Exposure, ExposureWord } from '../exposure/exposure-types.ts';
import type { ResourceId } from '../ids.ts';
import type { MatrixCell } from '../matrix/matrix-types.ts';

/**
 * What became of a pair: `gained` arrives now and did not, `lost` arrived and does not now; `changed` differs in
 * something else, an answer that depends or is not modelled on one side included.
 */
export type Judgement = 'gained' | 'lost' | 'changed' | 'same';

/** In what two answers to one question may differ; `presence`: an end is in one of the designs only. */
export type PairField =
  | 'presence'
  | 'verdict'
  | 'path'
  | 'layer'
  | 'dns'
  | 'address'
  | 'source'
  | 'initiators'
  | 'port'
  | 'exposure';

/** One pair in one of the designs: its answer, its ends there, and who can reach the destination at all. */
export interface PairSide extends MatrixCell {
  readonly from: ResourceId;
  readonly to: ResourceId;
  /** Null where the destination is no service, or was not looked at. */
  readonly exposure: ExposureWord | null;
}

/** A pair that two designs do not answer alike. */
export interface ComparedPair {
  /** The ends, by their ids in the first design where they stand in it. */
  readonly source: ResourceId;
  readonly destination: ResourceId;
  /** Null where the pair is in the other design only. */
  readonly before: PairSide | null;
  readonly after: PairSide | null;
  readonly judged: Exclude<Judgement, 'same'>;
  readonly fields: readonly PairField[];
}

/** A pair that two designs answer alike. */
export interface AlikePair extends Omit<ComparedPair, 'judged'> {
  readonly judged: 'same';
}

/** A service that other networks can reach than before. */
export interface ChangedExposure {
  readonly service: ResourceId;
  readonly before: Exposure | null;
  readonly after: Exposure | null;
}

/** Two designs side by side: what changes for whom. */
export interface Comparison {
  /** Only pairs that differ. */
  readonly pairs: readonly ComparedPair[];
  /** Pairs that are the same, where they were asked for: there may be very many. */
  readonly alike: readonly AlikePair[];
  /** Pairs by judgement; together every pair of both designs. */
  readonly counts: Readonly<Record<Judgement, number>>;
  /** Ends of pairs that only the second design has, and those that only the first has. */
  readonly added: readonly ResourceId[];
  readonly removed: readonly ResourceId[];
  readonly exposures: readonly ChangedExposure[];
}
