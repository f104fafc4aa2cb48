import type * as z from 'zod';
import type { ResourceId } from '../ids.ts';

/** Where a kind stands in the palette. */
export type PaletteGroup = 'Places' | 'Network' | 'Rules' | 'Names' | 'Compute' | 'Services';

/** The tint of a frame; look.md's grounds. */
export type Ground =
  | 'onPremises'
  | 'region'
  | 'virtualNetwork'
  | 'subnet'
  | 'publicServices'
  | 'global'
  | 'internet';

/** A kind with settings that make it something people know by another name. */
export interface Preset {
  readonly label: string;
  readonly keywords: readonly string[];
  readonly settings: Readonly<Record<string, unknown>>;
}

/** The subnet in which something holds an address; a null address is chosen by Azure. */
export interface InjectedPlace {
  readonly subnet: ResourceId | null;
  readonly address: string | null;
}

/** What a line of the picture stands for. */
export type LineKind =
  | 'peering'
  | 'connection'
  | 'tether'
  | 'zoneLink'
  | 'rulesetLink'
  | 'policyLink'
  | 'integration'
  | 'backend'
  | 'member';

/** A line that a thing draws, from itself where no other start is named; without both ends it is not drawn. */
export interface DrawnLine {
  readonly kind: LineKind;
  readonly from?: ResourceId | null;
  readonly to: ResourceId | null;
  readonly label?: string;
}

/** An address that a thing holds in the subnet or virtual hub in which it stands; a null one is chosen by Azure. */
export interface HeldAddress {
  /** What answers there, as the way of a packet knows it. */
  readonly as:
    | 'firewall'
    | 'loadBalancer'
    | 'applicationGateway'
    | 'gatewayInstance'
    | 'inboundEndpoint'
    | 'bastion'
    | 'gateway'
    | 'routeServer';
  readonly address: string | null;
}

/** What every entry of the catalog tells: palette, canvas, form and document are made from it. */
export interface KindEntry {
  /** The word in the saved file. */
  readonly kind: string;
  /** Azure's own name. */
  readonly title: string;
  /** The title keeps its capital in the middle of a sentence. */
  readonly properName?: true;
  /** The palette's label, short. */
  readonly label: string;
  /** What it is and does for the network, in one sentence. */
  readonly says: string;
  readonly group: PaletteGroup;
  /** Other words people search for. */
  readonly keywords: readonly string[];
  /** What the search also finds: the kind with these settings, under a label of its own. */
  readonly presets?: readonly Preset[];
  /** Path data in a 24 x 24 box, drawn with a 2 px stroke. */
  readonly glyph: string;
  /** How it is drawn: a frame that holds others, a node, a line between two, or a badge on what refers to it. */
  readonly drawnAs: 'frame' | 'node' | 'line' | 'badge';
  readonly ground?: Ground;
  /** The kinds it may stand in; `canvas` is the open ground. The first one is where it is put by default. */
  readonly livesIn: readonly string[];
  /** Proposed names start with it. */
  readonly namePrefix: string;
  /** Azure's rule for names, in words and as a pattern; absent where the name is free. */
  readonly nameRule?: { readonly pattern: RegExp; readonly says: string };
  readonly settings: z.ZodObject;
  /** Its subnet holds nothing but others of its kind. */
  readonly ownSubnet?: true;
  /** The ARM type, or null for things that are drawn but never deployed. */
  readonly armType: string | null;
  /** The ARM type where it stands in a container of this kind, in which Azure knows it by another one. */
  readonly armTypeIn?: Readonly<Record<string, string>>;
  /** The port that a question asks when none is named. */
  readonly defaultPort?: number;
  /** Can it open or take connections itself: a source, a destination, both or neither of the matrix. */
  readonly speaks: 'source' | 'destination' | 'both' | 'neither';
  /**
   * Where it stands inside a subnet of yours (injection): it holds an address there, and opens and takes connections like a machine. Null
   * while its settings put it outside every VNet; absent for kinds that never stand in one by themselves.
   */
  injectedAt?(settings: never, parent: ResourceId | null): InjectedPlace | null;
  /** The addresses that it holds where it stands, the one at which it is called first; what is injected says so by `injectedAt`. */
  holds?(settings: never): readonly HeldAddress[];
  /** With which address it calls out of its subnet, where that is not its own: its instances come and go. */
  readonly callsFrom?: 'anyOfSubnet';
  /** Names of Microsoft's without which it does not work: those that every configuration needs. */
  readonly mustReach?: readonly string[];
  /** The lines that it draws to what its settings name. */
  lines?(settings: never, name: string): readonly DrawnLine[];
  /** The second line of its box; undefined fields are left out. */
  summary?(settings: never): string;
}

/** Declares a kind and keeps its literal types. */
export function defineKind<const E extends KindEntry>(entry: E): E {
  return entry;
}
