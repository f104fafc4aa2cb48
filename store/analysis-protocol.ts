import type {
  Answer,
  ComparedPair,
  Defaults,
  Design,
  Finding,
  NameWalk,
  Party,
  Problem,
  Question,
  ResourceId,
  RoutesView,
} from '../model/index.ts';
import type { PackedMatrix } from './packed-matrix.ts';

/** Which name a client asks for. */
export interface NameQuery {
  readonly from: Party;
  readonly fqdn: string;
}

/** A name under which something of the design can be called. */
export interface KnownName {
  readonly fqdn: string;
  readonly resource: ResourceId;
  readonly subresource: string;
}

/** What another design would change: for the preview of a fix. */
export interface Preview {
  readonly changes: readonly ComparedPair[];
  /** The asked question in the other design. */
  readonly answer: Answer | null;
  /** Pairs that were compared. */
  readonly compared: number;
}

/** What the page looks at beside findings and matrix. */
export interface Wishes {
  readonly question: Question | null;
  readonly name: NameQuery | null;
  readonly subnet: ResourceId | null;
}

/** Are two wishes the same? Messages are copies, so that the same question is never the same object. */
export function sameWish(a: Wishes[keyof Wishes], b: Wishes[keyof Wishes]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The parts of an analysis, for failures and progress. */
export type AnalysisPart = 'compile' | 'answer' | 'nameAnswer' | 'routes' | 'findings' | 'matrix' | 'preview';

/** From the page to the worker. Versions grow; a higher one makes all lower ones void. */
export type ToAnalyst =
  | {
      readonly type: 'design';
      readonly version: number;
      readonly design: Design;
      readonly defaults: Defaults;
      readonly wishes: Wishes;
    }
  | { readonly type: 'wishes'; readonly version: number; readonly wishes: Wishes }
  | { readonly type: 'preview'; readonly version: number; readonly request: number; readonly design: Design };

/** From the worker to the page; each tells the version of the design that it is about. */
export type FromAnalyst =
  | {
      readonly type: 'compiled';
      readonly version: number;
      readonly problems: readonly Problem[];
      readonly names: readonly KnownName[];
    }
  | {
      readonly type: 'answer';
      readonly version: number;
      readonly to: Question | null;
      readonly answer: Answer | null;
    }
  | {
      readonly type: 'nameAnswer';
      readonly version: number;
      readonly to: NameQuery | null;
      readonly answer: NameWalk | null;
    }
  | {
      readonly type: 'routes';
      readonly version: number;
      readonly to: ResourceId | null;
      readonly routes: RoutesView | null;
    }
  | { readonly type: 'findings'; readonly version: number; readonly findings: readonly Finding[] }
  /** Everything but the matrix is told: a newer design may come. */
  | { readonly type: 'settled'; readonly version: number }
  | { readonly type: 'progress'; readonly version: number; readonly done: number; readonly total: number }
  | { readonly type: 'matrix'; readonly version: number; readonly matrix: PackedMatrix }
  | {
      readonly type: 'preview';
      readonly version: number;
      readonly request: number;
      readonly preview: Preview;
    }
  | {
      readonly type: 'failed';
      readonly version: number;
      readonly part: AnalysisPart;
      readonly reason: string;
      readonly request?: number;
    };
