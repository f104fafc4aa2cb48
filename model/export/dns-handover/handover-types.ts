import type { AzureRule } from '../../explain/rule.ts';
import type { Sentence } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';

/** A server of the design that answers for Azure. */
export interface Target {
  readonly id: ResourceId;
  readonly name: string;
  readonly kind: 'inboundEndpoint' | 'firewall' | 'forwarder';
  readonly address: string;
  /** The drawing states the address; else Azure picks it, and this one is what it usually picks. */
  readonly isStated: boolean;
}

/** A suffix that servers outside Azure have to ask in Azure, and why. */
export interface WantedSuffix {
  readonly suffix: string;
  /** The private zones whose names it makes seen. */
  readonly zones: readonly string[];
  /** Names whose chain passes below it and that Azure answers privately, with the addresses that are right. */
  readonly names: readonly WantedName[];
  readonly why: Sentence;
  /** The behaviours of Azure that it rests on. */
  readonly rules: readonly AzureRule[];
}

/** A name with the addresses to which it has to lead. */
export interface WantedName {
  readonly fqdn: string;
  readonly addresses: readonly string[];
}

/** One conditional forwarder, ready to be written. */
export interface PlannedForwarder extends WantedSuffix {
  /** Asked in the model: each of them gives the right address for every name. None: see what is missing. */
  readonly targets: readonly Target[];
  /** What the drawn DNS servers of the place do with the suffix today. */
  readonly today: readonly { readonly server: string; readonly says: Sentence }[];
}

/** A place outside Azure whose servers have to forward. */
export interface HandOverPlace {
  /** Null where no site is drawn. */
  readonly site: { readonly id: ResourceId; readonly name: string } | null;
  readonly forwarders: readonly PlannedForwarder[];
  /** What keeps a forwarder from being written, with the remedy. */
  readonly missing: readonly Sentence[];
}
