import type { CodecThing, PrintContext, PrintedArm, ReadContext } from '../catalog/arm-codec.ts';
import { type ArmResource, armKey, type Json, parseArmId } from '../catalog/arm-resource.ts';
import { literal, plainAt } from '../catalog/arm-text.ts';
import { at, compact } from '../catalog/read-json.ts';

const publicIpType = 'Microsoft.Network/publicIPAddresses';
const countWord = 'publicIpCount';

/** The public addresses of a thing as resources, and the ids under which it refers to them. */
export interface PrintedPublicIps {
  readonly ids: readonly string[];
  readonly printed: readonly PrintedArm[];
}

/** One resource for each public address, and for each that was read and has no address yet; `least` is how many Azure needs even where none is drawn, `zones` where new ones stand. */
export function printPublicIps(
  thing: Pick<CodecThing, 'name'>,
  context: PrintContext,
  addresses: readonly string[],
  { least = 0, zones = [] }: { readonly least?: number; readonly zones?: readonly string[] } = {},
): PrintedPublicIps {
  const read = Number(context.partName(countWord, '0'));
  const all = Array.from({ length: Math.max(addresses.length, least, read) }, (_, index) =>
    printPublicIp(thing, context, index, addresses[index]),
  );
  return {
    ids: all.map(({ id }) => id),
    printed: all.flatMap(({ arm }) => (arm === undefined ? [] : withZones(arm, zones))),
  };
}

function withZones(arm: PrintedArm, zones: readonly string[]): PrintedArm {
  return zones.length === 0 ? arm : { ...arm, needs: { ...arm.needs, zones: [...zones] } };
}

/** The resource of one public address under the part `publicIp/<index>`; no resource where it was read as one that stands elsewhere. */
export function printPublicIp(
  thing: Pick<CodecThing, 'name'>,
  context: PrintContext,
  index: number,
  address: string | null | undefined,
): { readonly id: string; readonly arm?: PrintedArm } {
  const usual = index === 0 ? `pip-${thing.name}` : `pip-${thing.name}-${index + 1}`;
  return printSparePublicIp(context, `publicIp/${index}`, usual, address);
}

/**
 * A public address that Azure needs for something else than traffic, under a part of its own. Azure takes an address that it does not give,
 * and gives another one. Source: https://github.com/hashicorp/terraform-provider-azurerm/issues/16310, read 2026-11-29.
 */
export function printSparePublicIp(
  context: PrintContext,
  part: string,
  usual: string,
  address?: string | null,
): { readonly id: string; readonly arm?: PrintedArm } {
  const elsewhere = context.partName(outsideWord(part), '');
  if (elsewhere !== '') return { id: elsewhere };
  const name = context.partName(part, usual);
  const arm: PrintedArm = {
    type: publicIpType,
    name,
    part,
    body: {
      location: context.location,
      ...(address ? { properties: { ipAddress: literal(address) } } : {}),
    },
    needs: { sku: { name: 'Standard' }, properties: { publicIPAllocationMethod: 'Static' } },
    ...(address
      ? { comment: 'Azure chooses the address of a new one; the design reckons with the one given here.' }
      : {}),
  };
  return { id: context.partId(publicIpType, name), arm };
}

/** A place of a body that names a public address, and what the place is called. */
export interface PublicIpUse {
  readonly id: Json | undefined;
  /** The name of the ip configuration. */
  readonly name?: string;
}

/** The addresses behind the places that name public addresses; their resources are taken in, those without an address yet behind the others. */
export function readPublicIps(
  arm: ArmResource,
  context: ReadContext,
  uses: readonly PublicIpUse[],
): readonly string[] {
  const named = uses.filter(({ id }) => id !== undefined && id !== null);
  const found = named.map((use) => ({ use, address: addressOf(context, use.id) }));
  const known = found.filter(({ address }) => address !== undefined);
  const all = [...known, ...found.filter((one) => !known.includes(one))];
  for (const [index, { use }] of all.entries()) {
    if (use.name) context.keepName(`ipConfiguration/${index}`, use.name);
    readSparePublicIp(arm, context, `publicIp/${index}`, use.id);
  }
  if (known.length < all.length) context.keepName(countWord, `${all.length}`);
  return known.flatMap(({ address }) => address ?? []);
}

/** Takes the resource of a public address in as a part; of one that stands elsewhere the id is kept. */
export function readSparePublicIp(
  arm: ArmResource,
  context: ReadContext,
  part: string,
  id: Json | undefined,
): void {
  const resource = context.find(id);
  if (resource !== undefined && isInSameGroup(arm, resource)) context.fold(resource, part);
  else if (typeof id === 'string' && parseArmId(id) !== undefined) context.keepName(outsideWord(part), id);
}

function addressOf(context: ReadContext, id: Json | undefined): string | undefined {
  return plainAt(context.find(id)?.body, 'properties', 'ipAddress') || undefined;
}

function isInSameGroup(one: ArmResource, other: ArmResource): boolean {
  const groupOf = ({ subscription, resourceGroup }: ArmResource) =>
    armKey(`${subscription}/${resourceGroup}`);
  return groupOf(one) === groupOf(other);
}

/** `publicIpElsewhere/0` for `publicIp/0`. */
function outsideWord(part: string): string {
  return part.replace(/^[^/]+/, '$&Elsewhere');
}

/** The places of a list of ip configurations that name public addresses. */
export function usesIn(configurations: readonly Json[]): readonly PublicIpUse[] {
  return configurations.map((one) => ({
    id: at(one, 'properties', 'publicIPAddress', 'id'),
    name: plainAt(one, 'name') ?? '',
  }));
}

/** The name of the ip configuration at an index from zero: the one that was read, else `ipconfig`, `ipconfig-2`, and so on. */
export function ipConfigurationName(context: PrintContext, index: number): string {
  return context.partName(`ipConfiguration/${index}`, index === 0 ? 'ipconfig' : `ipconfig-${index + 1}`);
}

/** An ip configuration with a subnet and a public address, as gateways, firewalls and Bastion have them. */
export function ipConfiguration(
  name: string,
  subnet: string | null | undefined,
  publicIp: string | undefined,
): Json {
  return {
    name: literal(name),
    properties: compact({
      subnet: subnet ? { id: subnet } : undefined,
      publicIPAddress: publicIp === undefined ? undefined : { id: publicIp },
    }),
  };
}
