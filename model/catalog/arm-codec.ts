import type { ResourceId } from '../ids.ts';
import type { ArmResource, Json, JsonObject } from './arm-resource.ts';
import type { HostName } from './host-name.ts';

/** A resource of the design as a codec sees it. */
export interface CodecThing<Settings = Readonly<Record<string, unknown>>> {
  readonly id: ResourceId;
  readonly kind: string;
  readonly name: string;
  readonly parent: ResourceId | null;
  readonly existing: boolean;
  readonly settings: Settings;
}

/** A value that a deployment asks for, such as a password. */
export interface ArmParameter {
  /** lowerCamelCase, the same word wherever the same value is meant. */
  readonly name: string;
  readonly type: 'string' | 'int' | 'bool' | 'object' | 'array';
  /** Ends in a stop; Bicep's description without the word `Required.`. */
  readonly says: string;
  readonly secure?: true;
  readonly default?: Json;
}

/** What a codec may ask while it prints. */
export interface PrintContext {
  /** Name of the Azure region in which the thing stands, such as `westeurope`. */
  readonly location: string;
  /** The ARM id of what a reference names; null for no reference and for what ARM cannot name. */
  idOf(id: ResourceId | null | undefined): string | null;
  /** The id of a further ARM resource that this thing prints, in the thing's own resource group. */
  partId(type: string, name: string): string;
  /** The name of a part (its network interface, its public address, an ip configuration): the one it was read with, else the usual one. With `of`: of a part of that thing. */
  partName(part: string, usual: string, of?: ResourceId): string;
  /** The expression of a parameter, which is declared with it. */
  parameter(parameter: ArmParameter): string;
  thing(id: ResourceId | null | undefined): CodecThing | undefined;
  /** The names under which a thing is called where it stands; none for what is no target of private endpoints. */
  hostsOf(id: ResourceId | null | undefined): readonly HostName[];
  childrenOf(id: ResourceId): readonly CodecThing[];
  ofKind(kind: string): readonly CodecThing[];
}

/** An ARM resource as a codec prints it. */
export interface PrintedArm {
  readonly type: string;
  /** The full name, with those of its parents. */
  readonly name: string;
  /** What the design says. */
  readonly body: JsonObject;
  /** What Azure wants to have and the design does not hold (a SKU, an image): gives way to what was read from a file. */
  readonly needs?: JsonObject;
  /** It is no resource of its own in a template but an item of this property of its parent, such as `subnets`. */
  readonly inline?: string;
  /** Set for everything beside the thing itself: the word given to `partName`. */
  readonly part?: string;
  /** Asked for by `needs` alone, such as the plan of an app: left out where a thing that was read from a file names another in its place. */
  readonly forNew?: true;
  /** Another thing in whose resource group it stands, as each side of a peering does in that of its VNet; absent: the thing's own. */
  readonly inScopeOf?: ResourceId;
  /** Ids of resources that must be there first although the body does not name them. */
  readonly after?: readonly string[];
  /** Said above it in the printed file. */
  readonly comment?: string;
}

/** What a codec may ask while it reads. Ids are compared without regard to case. */
export interface ReadContext {
  /** The resource with this ARM id among those that were read. */
  find(armId: unknown): ArmResource | undefined;
  ofType(type: string): readonly ArmResource[];
  childrenOf(arm: ArmResource, type: string): readonly ArmResource[];
  /** What stands for an ARM id in the design: the thing read from it, or one made as `existing` because only its id is known. Null for no id, and for types that the design has no kind for. */
  refer(armId: unknown): ResourceId | null;
  /** Takes another resource of the file in as a part of this thing, under the word that printing gives to `partName`; null for one that Azure makes by itself with the thing, so that it is not printed. */
  fold(arm: ArmResource, part: string | null): void;
  /** Keeps what a part is called that is no resource of its own (an ip configuration, a backend pool), or the id of one that stands elsewhere: printing gets it back from `partName`. */
  keepName(part: string, name: string): void;
  /** Says what could not be read as it stands; the property itself is kept. */
  warn(says: string, path?: string): void;
}

/** What a codec read. */
export interface ReadArm {
  /** What differs from the kind's defaults. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** The container, such as the subnet; absent where the kind stands on the open ground. */
  readonly parent?: ResourceId | null;
  /** The name in the design; absent for the last part of the ARM name. */
  readonly name?: string;
}

/**
 * One kind and its ARM resources, both ways. `print` and `read` undo each other. Neither cares for properties that the kind does not
 * hold: what a file says beside `print`'s body is kept in the resource's `rest` and comes back when it is printed.
 */
export interface ArmCodec<Settings = never> {
  /** The ARM types that become this kind. */
  readonly types: readonly string[];
  /** Which resources of these types are meant; absent: all. */
  accepts?(arm: ArmResource, context: ReadContext): boolean;
  /** What is known of a thing of which only the id is, where one kind has several types. */
  settingsOfType?(type: string): Readonly<Record<string, unknown>>;
  /** Every ARM resource that stands for the thing, itself first; empty where Azure needs nothing of it. */
  print(thing: CodecThing<Settings>, context: PrintContext): readonly PrintedArm[];
  read(arm: ArmResource, context: ReadContext): ReadArm;
  /** Why the thing is not deployed, in a sentence; for what is drawn but is no resource. */
  readonly notDeployed?: string;
  /** Why this one thing cannot be printed although its kind can, in a sentence; undefined where nothing is missing. */
  whyNot?(thing: CodecThing<Settings>, context: PrintContext): string | undefined;
  /** Paths that are not kept on reading because they say the same as something printed, or because Azure alone writes them: `/properties/addressPrefixes`; `*` stands for any item. */
  readonly drops?: readonly string[];
}

/** Declares a codec and keeps the type of its settings. */
export function defineCodec<Settings>(codec: ArmCodec<Settings>): ArmCodec<Settings> {
  return codec;
}
