import type { Ip } from '../address/ip.ts';
import type { Sentence } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import type { DnsAsker, DnsAssumption } from './dns-world.ts';

/** What the client's DNS says; the same shape as the trace's DnsResult. */
export interface DnsOutcome {
  readonly answer: 'private' | 'public' | 'nxdomain' | 'nodata' | 'servfail' | 'timeout' | 'unreliable';
  /** Dotted quad, or words where the address is symbolic; null without one. */
  readonly address: string | null;
  /** Every name in the chain, the asked one first. */
  readonly chain: readonly string[];
  /** Every server that was asked, in order, in words. */
  readonly servers: readonly string[];
}

/** One step of the walk in words; the same shape as a step of the trace without its action. */
export interface DnsStep {
  readonly assumes?: readonly DnsAssumption[];
  readonly says: Sentence;
  readonly details: readonly Sentence[];
  readonly rules: readonly string[];
  readonly at: readonly ResourceId[];
  readonly outcome: 'passed' | 'blocked' | 'depends' | 'info';
}

/** What kind of thing keeps a name from leading to its private endpoint. */
export type DnsFaultKind =
  /** The zone exists but is not linked to the VNet whose Azure DNS answered: link `zone` to `vnet`. */
  | 'zoneNotLinked'
  /** No zone of the needed name exists: create `zoneName`, link it to `vnet`, add `record`. */
  | 'noZone'
  /** A linked zone lacks the record: add `record` with `values` to `zone`. */
  | 'recordMissing'
  /** A linked zone, a hosts file or a server's own record gives an address that is no endpoint of the target. */
  | 'wrongAddress'
  /** No DNS server is drawn at the address. */
  | 'noServer'
  | 'serverUnreachable'
  /** Something on the way to the server may stop the question. */
  | 'wayUnsure'
  | 'loop'
  /** Aliases lead back to a name that was already met. */
  | 'aliasLoop'
  /** The firewall is named as DNS server, but its DNS proxy is off. */
  | 'proxyOff'
  | 'azureDnsFromOutside'
  /** `server` sends the question past Azure DNS: forward `domains` to one of `targets`. */
  | 'forwardsElsewhere'
  /** A rule of `policy` blocks the name. */
  | 'blockedByPolicy'
  /** A rule of `ruleset` sends the question away from Azure DNS. */
  | 'ruleForwardsElsewhere'
  /** A rule of the client itself sends the name to other servers. */
  | 'ruleOfClient'
  /** A ruleset has a fitting rule but no outbound endpoint. */
  | 'noOutboundEndpoint'
  /** The client's own resolver is not in Azure. */
  | 'outsideAzure'
  /** `server` forwards only a part of the chain: forward `domains` as well. */
  | 'chainNotCovered'
  /** `server` may answer before Azure DNS has: let it wait longer. */
  | 'impatient'
  /** A name of internal.cloudapp.net is asked outside the VNet of its machine. */
  | 'insideName'
  /** Several answers are possible. */
  | 'answersDiffer';

/** One thing that keeps the name from leading to the private endpoint, with the data for its smallest fix. */
export interface DnsFault {
  readonly kind: DnsFaultKind;
  readonly rule: string;
  readonly at: ResourceId | null;
  readonly evidence: Sentence;
  readonly zone?: ResourceId;
  readonly zoneName?: string;
  readonly vnet?: ResourceId;
  /** Relative to the zone. */
  readonly record?: string;
  /** Addresses for the record. */
  readonly values?: readonly string[];
  readonly server?: ResourceId;
  /** The way on which a question did not get to a server. */
  readonly way?: { readonly from: DnsAsker; readonly to: Ip };
  readonly ruleset?: ResourceId;
  readonly policy?: ResourceId;
  /** Name of the ruleset's rule, or the suffix of the client's. */
  readonly ruleName?: string;
  /** Suffixes to forward. */
  readonly domains?: readonly string[];
  /** Servers of the design that would lead to the private endpoint. */
  readonly targets?: readonly Ip[];
}

/** The whole answer to one name. */
export interface NameAnswer {
  readonly dns: DnsOutcome;
  readonly steps: readonly DnsStep[];
  /** Empty when the name leads to the private endpoint, or when nothing private was meant. */
  readonly faults: readonly DnsFault[];
  /** The resource that owns the name; null for names that no resource of the design owns. */
  readonly resource: ResourceId | null;
  /** The first address where several were possible. */
  readonly address: Ip | null;
  /** Set where the answer is an address that is known by name: which subresource the name stands for. */
  readonly subresource: string | null;
}
