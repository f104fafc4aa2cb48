import type { Ip } from '../address/ip.ts';
import type { Protocol } from '../address/traffic.ts';
import type { Sentence } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import type { SecurityRule } from './security-rule.ts';

/** One end of a connection as an NSG sees it; the public addresses of services and of the internet are symbolic where they are not pinned. */
export type NsgEnd =
  /** An address of a VNet, a peer or a site. */
  | { readonly kind: 'ip'; readonly ip: Ip }
  /** The public endpoint of an Azure service, by its service tag and region. */
  | {
      readonly kind: 'service';
      readonly tag: string | null;
      readonly region: string | null;
      readonly ip: Ip | null;
    }
  /** A host outside Azure. */
  | { readonly kind: 'internet'; readonly ip: Ip | null };

/** A connection as it passes an NSG: inbound after Azure's translation of the destination, outbound before that of the source. */
export interface NsgFlow {
  readonly direction: 'Inbound' | 'Outbound';
  readonly protocol: Protocol;
  readonly port: number;
  readonly source: NsgEnd;
  readonly destination: NsgEnd;
  /** The destination is a private endpoint, for which source ports do not count. */
  readonly toPrivateEndpoint?: boolean;
}

/** An NSG with the rules that the user wrote; the defaults are added when it is evaluated. */
export interface NsgSubject {
  readonly id: ResourceId;
  readonly name: string;
  readonly rules: readonly SecurityRule[];
}

/** A rule that may match, and why that cannot be said. */
export interface UncertainRule {
  readonly rule: SecurityRule;
  readonly why: Sentence;
}

/** What one NSG does with a connection, by which rule, and what the answer hangs on. */
export interface NsgDecision {
  readonly access: 'Allow' | 'Deny' | 'depends';
  /** The first rule that surely matches; null for platform addresses, which ordinary rules do not touch. */
  readonly rule: SecurityRule | null;
  /** The field values that matched. */
  readonly matched: Sentence;
  /** Ids of the Azure rules it rests on. */
  readonly because: readonly string[];
  /** Rules above the deciding one that may match and would decide otherwise; empty unless it depends. */
  readonly uncertain: readonly UncertainRule[];
}
