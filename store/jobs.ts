import type {
  Answer,
  Canvas,
  Change,
  Comparison,
  ConvertInput,
  ConvertResult,
  Defaults,
  Design,
  Document,
  Exposure,
  FirstDifference,
  Outcome,
  Outlet,
  Question,
  Rehearsal,
  ResourceId,
  Sentence,
  StepJudgement,
} from '../model/index.ts';
import type { InputOf, Job } from './job.ts';
import type { PackedMatrix } from './packed-matrix.ts';

/** One side of a pair that is looked at: the design and the question in it; null where the pair is not there. */
export interface PairQuestion {
  readonly design: Design;
  readonly question: Question;
}

/** A pair traced in two designs. */
export interface TracedPair {
  readonly before: Answer | null;
  readonly after: Answer | null;
  readonly difference: FirstDifference | null;
}

/** What became of the expectations in one variant or step. */
export interface SuiteOutcome {
  readonly kind: 'variant' | 'step';
  readonly id: string;
  readonly name: string;
  readonly variant: string;
  readonly results: readonly {
    readonly expectation: string;
    readonly outcome: Outcome;
    readonly says: Sentence;
  }[];
}

/** A conversion as it comes back: what it changes, rather than a document of new objects. */
export interface Converted extends Pick<ConvertResult, 'parts' | 'problems' | 'services'> {
  readonly change: Change;
  readonly canvas: Canvas;
  readonly comparison: Comparison;
}

/** From one design to another. */
export interface Migration {
  readonly before: Design;
  readonly after: Design;
  readonly defaults: Defaults;
}

/** Everything that is computed beside the live analysis, by name; `jobs.worker.ts` holds the functions. */
export interface Jobs {
  /** All pairs of one design, such as the variant that is not on the screen. */
  readonly matrix: Job<{ readonly design: Design; readonly defaults: Defaults }, PackedMatrix>;
  /** All pairs of two designs, side by side. */
  readonly compare: Job<
    {
      readonly before: Design;
      readonly after: Design;
      readonly defaults: Defaults;
      /** Matrices that the page has already. */
      readonly known?: { readonly before: PackedMatrix; readonly after: PackedMatrix };
      /** Lists the pairs that are the same, too. */
      readonly alike?: boolean;
    },
    Comparison
  >;
  /** One pair in two designs, with the first step that differs. */
  readonly tracePair: Job<
    {
      readonly before: PairQuestion | null;
      readonly after: PairQuestion | null;
      readonly defaults: Defaults;
    },
    TracedPair
  >;
  /** Services of one variant reached another way, and what that changes for whom. */
  readonly convert: Job<
    { readonly document: Document; readonly variant: string; readonly request: ConvertInput },
    Converted
  >;
  /** Who can reach a service, and to which instances of others a subnet gets. */
  readonly exposure: Job<
    { readonly design: Design; readonly defaults: Defaults; readonly id: ResourceId },
    { readonly exposure: Exposure | null; readonly outlets: readonly Outlet[] }
  >;
  /** Every expectation in every variant and step. */
  readonly expectations: Job<
    Pick<Document, 'variants' | 'defaults' | 'expectations' | 'steps'>,
    readonly SuiteOutcome[]
  >;
  /** An order of single changes from one design to another, judged step by step. */
  readonly rehearse: Job<Migration, Rehearsal>;
  /** The same changes in an order made by hand. */
  readonly judgeOrder: Job<Migration & { readonly order: readonly string[] }, readonly StepJudgement[]>;
}

/** The name of a job. */
export type JobName = keyof Jobs;
/** What a job of that name is given. */
export type JobInput<N extends JobName> = InputOf<Jobs, N>;
