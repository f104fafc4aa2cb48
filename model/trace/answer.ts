import type { Protocol } from '../address/traffic.ts';
import type { Question } from '../document/question.ts';
import type { Sentence } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';

/** What became of a question; there is no sixth. */
export type Verdict = 'reachable' | 'blocked' | 'misdirected' | 'depends' | 'notModelled';

/** The kind of way that a packet takes. */
export type PathKind = 'private' | 'privateEndpoint' | 'serviceEndpoint' | 'public';

/** Where it was decided, or where the packet died. */
export type Layer =
  | 'dns'
  | 'route'
  | 'nsgOut'
  | 'nsgIn'
  | 'appliance'
  | 'gateway'
  | 'firewall'
  | 'serviceAccess'
  | 'endpointState'
  | 'returnPath';

/** Who may open a connection between the two. */
export type Initiators = 'source' | 'destination' | 'both' | 'neither';

/** What the client's DNS says. */
export interface DnsResult {
  readonly answer: 'private' | 'public' | 'nxdomain' | 'nodata' | 'servfail' | 'timeout' | 'unreliable';
  /** The address: dotted quad, or a word such as `public address of sql-shop` where it is symbolic; null without one. */
  readonly address: string | null;
  /** Every name in the chain, the asked one first. */
  readonly chain: readonly string[];
  /** Every server that was asked, in order, in words. */
  readonly servers: readonly string[];
}

/** Something on the way that stops the packet, or would. */
export interface Blocker {
  readonly layer: Layer;
  /** The resource at which it happens; null where it has none (a name server on the internet). */
  readonly at: ResourceId | null;
  /** The rule of the rulebook that says so. */
  readonly rule: string;
  /** The field values that matched, as a sentence. */
  readonly evidence: Sentence;
  readonly fix?: Fix;
}

/** The smallest edit that would lift a blocker, by the name of a document edit and its input. */
export interface Fix {
  readonly edit: string;
  readonly input: unknown;
  /** What it does, for the button: "Link privatelink.vaultcore.azure.net to vnet-app". */
  readonly says: Sentence;
}

/** What somebody has to know who relies on the answer. */
export interface Assumption {
  readonly kind: 'guestFirewall' | 'onPremisesFirewall' | 'identity' | 'appliance' | 'azure' | 'drawing';
  readonly says: Sentence;
}

/** One step of the way in words. */
export interface Step {
  readonly action: 'resolve' | 'leave' | 'route' | 'forward' | 'source' | 'enter' | 'knock' | 'return';
  readonly says: Sentence;
  /** More lines, such as the losing routes and why they lost. */
  readonly details: readonly Sentence[];
  /** Rules it rests on. */
  readonly rules: readonly string[];
  /** Where on the canvas it happens. */
  readonly at: readonly ResourceId[];
  readonly outcome: 'passed' | 'blocked' | 'depends' | 'info';
}

/** A leg of the way on the canvas: from one thing to the next. */
export interface Hop {
  readonly from: ResourceId;
  readonly to: ResourceId;
  /** Lines (peerings, connections, links) that this leg follows. */
  readonly along: readonly ResourceId[];
  readonly path: PathKind;
}

/** The whole answer to one question. */
export interface Answer {
  readonly question: Question;
  /** The ends as they were understood; null where an end is no resource. */
  readonly fromResource: ResourceId | null;
  readonly toResource: ResourceId | null;
  readonly port: number;
  readonly protocol: Protocol;
  readonly verdict: Verdict;
  readonly path: PathKind | null;
  readonly layer: Layer | null;
  readonly initiators: Initiators;
  readonly dns: DnsResult | null;
  readonly blockers: readonly Blocker[];
  /** The address that the destination sees; null when nothing arrives. */
  readonly source: string | null;
  /** Verdict, reason and remedy in one or two sentences. */
  readonly says: Sentence;
  readonly steps: readonly Step[];
  readonly hops: readonly Hop[];
  /** The resource at which the packet died; null when it arrived. */
  readonly diedAt: ResourceId | null;
  readonly assumptions: readonly Assumption[];
  /** Worth knowing beside the verdict, such as a path to every account of a service. */
  readonly remarks: readonly { readonly rule: string; readonly says: Sentence }[];
}
