import type { PortSet } from '../address/port-set.ts';
import type { Sentence } from '../explain/sentence.ts';

/** What decides whether a private endpoint carries traffic. */
export interface EndpointFacts {
  readonly state: 'Approved' | 'Pending' | 'Rejected' | 'Disconnected';
  readonly subresource: string;
  /** The kind of what it stands for; null when it stands for nothing. */
  readonly targetKind: string | null;
  /** The sub-resources that the target offers; empty for a Private Link Service. */
  readonly targetSubresources: readonly string[];
  readonly targetTenantDiffers: boolean;
  readonly manual: boolean;
  /** The target takes no endpoints while it is public, and it is. */
  readonly isOpenBeside?: boolean;
  /** The tier of the target where that decides, with the tiers that take endpoints. */
  readonly tier?: { readonly tier: string | null; readonly tiers?: readonly string[] };
}

/** Whether an endpoint carries traffic, and by which rule. */
export interface Carriage {
  readonly carries: boolean;
  /** Id of the Azure rule that decided. */
  readonly rule: string;
  readonly evidence: Sentence;
}

/** Settings of the target that change the ports. */
export interface PortHints {
  readonly connectionPolicy?: 'Default' | 'Redirect' | 'Proxy';
  readonly connectionMode?: 'Gateway' | 'Direct';
}

/** Further ports that some clients need, and why. */
export interface ExtraPorts {
  readonly ports: PortSet;
  readonly why: Sentence;
  /** Id of the Azure rule that says so. */
  readonly rule: string;
  /** False where it hangs on the client's driver. */
  readonly always: boolean;
}

/** The ports of a private endpoint. */
export interface EndpointPorts {
  /** What it listens on. */
  readonly ports: PortSet;
  readonly extra: readonly ExtraPorts[];
  /** Whether it listens on further ports is not known. */
  readonly othersUnknown: boolean;
  /** What it listens on only while something is on that is not drawn. */
  readonly maybe: { readonly ports: PortSet; readonly when: string } | null;
}
