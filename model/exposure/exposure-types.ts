import type { Sentence } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';

/**
 * Who can reach a service at network level, the widest first. Trusted Microsoft services pass beside `selectedNetworks`
 * and `privateEndpointsOnly` where the service admits them; the sentence tells. `undecided` is what the drawing cannot tell.
 */
export type ExposureWord =
  | 'everyNetwork'
  | 'allOfAzure'
  | 'selectedNetworks'
  | 'privateEndpointsOnly'
  | 'trustedServicesOnly'
  | 'vnetOnly'
  | 'nobody'
  | 'undecided';

/** Who can reach one service, and why. */
export interface Exposure {
  readonly service: ResourceId;
  readonly word: ExposureWord;
  readonly says: Sentence;
  /** Ids of the Azure rules that it rests on. */
  readonly rules: readonly string[];
}
