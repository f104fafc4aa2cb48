import type { Document } from '../document/document.ts';
import type { Problem } from '../explain/problem.ts';
import type { Sentence } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import type { ConvertPart, ConvertTarget } from './parts.ts';

/** What is converted, into what, and with which parts. */
export interface ConvertInput {
  readonly to: ConvertTarget;
  /** Null is every service of the design that can be converted. */
  readonly services: readonly ResourceId[] | null;
  /** Null is the usual parts of the target. */
  readonly parts: readonly ConvertPart[] | null;
  /** The subnet for new private endpoints; null or left out: found or made. */
  readonly subnet?: ResourceId | null;
  /** The VNet in which a subnet for endpoints is made; null or left out: the hub, else where most clients are. */
  readonly vnet?: ResourceId | null;
}

/** One thing that a conversion did, and the part it belongs to. */
export interface PartReport {
  readonly part: ConvertPart;
  readonly says: Sentence;
}

/** What a conversion gives back: the next document, what was done, and who does not get there any more. */
export interface ConvertResult {
  readonly document: Document;
  readonly problems: readonly Problem[];
  readonly parts: readonly PartReport[];
  /** The services that were converted, whether they changed or were so already. */
  readonly services: readonly ResourceId[];
}
