import type { KindName } from '../catalog/kinds.ts';
import type { Sentence } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import type { PathKind } from '../trace/answer.ts';

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
  | 'perimeterMembersOnly'
  | 'vnetOnly'
  | 'nobody'
  | 'undecided';

/** The sorts of callers that are asked for one by one. */
export type Audience =
  | 'internet'
  | 'azureCustomers'
  | 'trustedServices'
  | 'perimeterMembers'
  | 'subnets'
  | 'sites'
  | 'tenants';

/** Whether one sort of callers comes in at network level, and which of them. */
export interface Reach {
  readonly audience: Audience;
  readonly admitted: 'yes' | 'no' | 'depends';
  readonly says: Sentence;
}

/** Who can reach one service, and why. */
export interface Exposure {
  readonly service: ResourceId;
  readonly word: ExposureWord;
  readonly says: Sentence;
  /** Each sort of callers, always in the same order. */
  readonly reaches: readonly Reach[];
  /** Ids of the Azure rules that it rests on. */
  readonly rules: readonly string[];
}

/** Whether callers of a subnet get to instances of a service that belong to somebody else: a way out for data. */
export interface Outlet {
  readonly subnet: ResourceId;
  /** The kind of service of which a foreign instance is asked for. */
  readonly kind: KindName;
  readonly open: 'yes' | 'no' | 'depends';
  readonly path: PathKind | null;
  readonly says: Sentence;
  /** Ids of the Azure rules that it rests on. */
  readonly rules: readonly string[];
}
