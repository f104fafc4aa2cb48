import type { Ip } from '../address/ip.ts';
import type { Protocol } from '../address/traffic.ts';
import type { ResourceOf } from '../document/resource.ts';
import type { Sentence } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import type { NicNode, ServiceNode } from '../network/network.ts';

/** Where a connection starts. */
export type Origin =
  | {
      readonly kind: 'nic';
      readonly resource: ResourceId;
      readonly subnet: ResourceId;
      readonly ip: Ip;
      readonly nic: NicNode | null;
      readonly nsgApplies: boolean;
    }
  | {
      readonly kind: 'app';
      readonly resource: ResourceId;
      readonly subnet: ResourceId | null;
      readonly ip: Ip | null;
      readonly settings: Pick<
        ResourceOf<'webApp'>['settings'],
        'routeAll' | 'dnsServers' | 'outboundAddresses'
      >;
    }
  | {
      readonly kind: 'host';
      readonly resource: ResourceId | null;
      readonly site: ResourceId;
      readonly ip: Ip;
    }
  | {
      /** A service that calls another one over Microsoft's network. */
      readonly kind: 'service';
      readonly resource: ResourceId;
      readonly service: ServiceNode;
      readonly subnet: null;
      readonly ip: null;
    }
  | {
      readonly kind: 'internet';
      readonly resource: ResourceId | null;
      readonly ip: Ip | null;
      /** Set for a service of Azure that calls from addresses of its own, such as Front Door: their tag, and what they are called. */
      readonly azure?: { readonly tag: string; readonly words: string };
    };

/** What a connection is meant for. */
export interface Target {
  readonly resource: ResourceId | null;
  readonly service: ServiceNode | null;
  readonly subresource: string | null;
  /** The name that the client asks for; null when it connects by address. */
  readonly fqdn: string | null;
  /** The private address, for what is called by address. */
  readonly ip: Ip | null;
  /** The public address, for what has one. */
  readonly publicIp: Ip | null;
}

/** A question understood: both ends, port and protocol; or the sentence that says what is not modelled. */
export type Ends =
  | { readonly origin: Origin; readonly target: Target; readonly port: number; readonly protocol: Protocol }
  | { readonly notModelled: Sentence; readonly port: number; readonly protocol: Protocol }
  | { readonly refused: Refusal; readonly port: number; readonly protocol: Protocol };

/** A source that can open no connection at all, and the rule that says so. */
export interface Refusal {
  readonly at: ResourceId;
  readonly rule: string;
  readonly says: Sentence;
}

/** An end that the model does not know, and why. */
export interface Cannot {
  readonly cannot: Sentence;
}
