import type { Sentence } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';

/** A resource that lends its public addresses. */
export interface AddressLender {
  readonly id: ResourceId;
  readonly name: string;
  readonly publicIps: readonly string[];
}

/** What decides with which address an interface of a subnet goes out to a public destination; routes to appliances and gateways were asked before. */
export interface EgressInput {
  readonly subnet: {
    readonly id: ResourceId;
    readonly name: string;
    readonly defaultOutboundAccess: boolean | null;
    readonly delegated: boolean;
    readonly natGateway: AddressLender | null;
  };
  /** The public address of the interface itself. */
  readonly publicIp: string | null;
  /** A public load balancer with an outbound rule for the interface. */
  readonly loadBalancerOutbound: AddressLender | null;
  /** A public load balancer with a load-balancing rule that also translates what the interface sends out. */
  readonly loadBalancerRule?: AddressLender | null;
  /** The machine stands in the backend pool of a Standard public load balancer. */
  readonly behindPublicLoadBalancer?: boolean;
  /** The machine stands in the backend pool of a Standard internal load balancer. */
  readonly behindInternalLoadBalancer?: boolean;
  /** The Azure service that is called; null for any other public destination. */
  readonly destination: { readonly serviceTag: string | null; readonly sameRegion: boolean } | null;
  /** Is a subnet of this VNet private when it says nothing? `privateByDefault` knows; null where it cannot be told. */
  readonly privateByDefault: boolean | null;
}

/** How the interface goes out. */
export type EgressMethod =
  | 'natGateway'
  | 'instancePublicIp'
  | 'loadBalancer'
  | 'defaultOutbound'
  /** A delegated subnet: the service that owns it sees to its own way out. */
  | 'serviceManaged'
  /** A private subnet still reaches Storage of its own region. */
  | 'sameRegionStorage'
  | 'none'
  | 'depends';

/** With which address it goes out, whose it is, and why. */
export interface Egress {
  readonly method: EgressMethod;
  /** The one public address that the destination sees; null where there is none, where it is not known, or where it is one of several. */
  readonly address: string | null;
  /** Every address that it may be; empty where none is known. */
  readonly candidates: readonly string[];
  readonly by: ResourceId | null;
  readonly says: Sentence;
  readonly because: readonly string[];
}

/** What an intermediary does to the source address. */
export interface SourceTranslation {
  /** The address that the destination sees; null: the client's own where it is not translated, one that is not known where it is. */
  readonly source: string | null;
  readonly translated: boolean;
  readonly says: Sentence;
  readonly because: readonly string[];
}
