import type { CodecThing, PrintContext, ReadContext } from '../catalog/arm-codec.ts';
import { type ArmResource, type Json, type JsonObject, lastPart } from '../catalog/arm-resource.ts';
import { literal, partWord, plainAt, plainsAt } from '../catalog/arm-text.ts';
import { at, compact, listAt } from '../catalog/read-json.ts';
import { groupOf } from '../catalog/service.ts';
import { statedAddress, toMembers } from '../document/private-endpoints.ts';
import type { SettingsOf } from '../document/resource.ts';
import { allGroups, groupsOfKind } from './endpoint-groups.ts';

type Endpoint = SettingsOf<'privateEndpoint'>;

/**
 * The addresses of an endpoint as ARM pins them. Azure takes all members or none: PrivateEndpointIpConfigurationMissingMemberNamesRequiredByFps,
 * https://learn.microsoft.com/azure/private-link/manage-private-endpoint (2026-11-30).
 */
export function pinnedAddresses(
  thing: CodecThing<Endpoint>,
  context: PrintContext,
): JsonObject[] | undefined {
  const { settings } = thing;
  const hosts = context
    .hostsOf(settings.target)
    .filter(({ subresource }) => subresource === settings.subresource);
  const members = toMembers(hosts);
  if (members.length < 2) return pinnedAddress(thing, members[0]?.member ?? '', context);
  if (hosts.some(({ memberUnnamed }) => memberUnnamed)) return undefined;
  const pinned = members.map((one, index) => ({
    member: one.member,
    address: statedAddress(settings, one, index),
  }));
  if (pinned.some(({ address }) => address === null)) return undefined;
  return pinned.map(({ member, address }) => ({
    name: literal(context.partName(partOf(member), `ipconfig-${partWord(member)}`)),
    properties: compact({
      groupId: settings.subresource,
      memberName: literal(member),
      privateIPAddress: literal(address ?? ''),
    }),
  }));
}

function pinnedAddress(
  { settings }: CodecThing<Endpoint>,
  member: string,
  context: PrintContext,
): JsonObject[] | undefined {
  const { subresource } = settings;
  const address = statedAddress(settings, { member, names: [] }, 0);
  const target = context.thing(settings.target)?.kind;
  const group = groupOf({ subresources: groupsOfKind(target) ?? allGroups }, subresource);
  const memberName = member || (group?.member === undefined ? group && subresource : group.member);
  const isLinkService = target === 'privateLinkService';
  if (!address || (!memberName && !isLinkService)) return undefined;
  const name = literal(context.partName('ipConfiguration/0', 'ipconfig'));
  const privateIPAddress = literal(address);
  // A private link service has neither groups nor members.
  if (isLinkService || !memberName) return [{ name, properties: { privateIPAddress } }];
  return [{ name, properties: { groupId: subresource, memberName: literal(memberName), privateIPAddress } }];
}

/** An address that a file tells, with the member or the name to which it belongs; empty where it says neither. */
interface Told {
  readonly member: string;
  readonly address: string;
}

/** What is pinned, else what Azure tells: in its DNS entries, or on the interface that it made. */
export function readAddresses(
  arm: ArmResource,
  targetId: Json | undefined,
  context: ReadContext,
): Pick<Endpoint, 'address' | 'memberAddresses'> {
  const pinned = readPinned(arm, context);
  const told = [pinned, readNames(arm), readInterface(arm, context)].find((list) => list.length > 0) ?? [];
  const target = typeof targetId === 'string' ? lastPart(targetId) : '';
  const first = firstOf(told, target);
  const further = told.filter((one) => one.member !== '' && one.address !== first?.address);
  return {
    address: first?.address ?? null,
    memberAddresses: further.map(({ member, address }) => ({ member, address })),
  };
}

/** The member that bears the name of the target or of its group answers for the whole; else the one that is told first. */
function firstOf(told: readonly Told[], target: string): Told | undefined {
  const own = ['default', 'registry', target.toLowerCase()].filter((word) => word !== '');
  const label = ({ member }: Told) => member.toLowerCase();
  return (
    told.find((one) => own.includes(label(one))) ??
    told.find(
      (one) => target !== '' && new RegExp(`^${escapeText(target)}\\.[^.]+\\.[^.]+$`, 'i').test(one.member),
    ) ??
    told.find((one) => label(one).split('.')[0] === target.toLowerCase()) ??
    told[0]
  );
}

function escapeText(text: string): string {
  return text.replace(/[^\w]/g, '\\$&');
}

function readPinned(arm: ArmResource, context: ReadContext): readonly Told[] {
  const list = listAt(arm.body, 'properties', 'ipConfigurations');
  const [only] = list;
  const name = plainAt(only, 'name');
  if (list.length === 1 && name !== undefined) context.keepName('ipConfiguration/0', name);
  return list.flatMap((one): readonly Told[] => {
    const member = plainAt(one, 'properties', 'memberName') ?? '';
    const word = plainAt(one, 'name');
    if (list.length > 1 && word !== undefined) context.keepName(partOf(member), word);
    const address = plainAt(one, 'properties', 'privateIPAddress');
    return address ? [{ member: list.length > 1 ? member : '', address }] : [];
  });
}

function readNames(arm: ArmResource): readonly Told[] {
  return listAt(arm.body, 'properties', 'customDnsConfigs').flatMap((one) =>
    plainsAt(one, 'ipAddresses')
      .slice(0, 1)
      .map((address) => ({ member: plainAt(one, 'fqdn') ?? '', address })),
  );
}

function readInterface(arm: ArmResource, context: ReadContext): readonly Told[] {
  const list = listAt(interfaceOf(arm, context)?.body, 'properties', 'ipConfigurations');
  return list.flatMap((one): readonly Told[] => {
    const address = plainAt(one, 'properties', 'privateIPAddress');
    const member = plainAt(one, 'properties', 'privateLinkConnectionProperties', 'requiredMemberName');
    return address ? [{ member: member ?? '', address }] : [];
  });
}

/** The interface that Azure made for an endpoint, where the file has it. */
export function interfaceOf(arm: ArmResource, context: ReadContext): ArmResource | undefined {
  return context.find(at(arm.body, 'properties', 'networkInterfaces', 0, 'id'));
}

function partOf(member: string): string {
  return `ipConfiguration/${partWord(member.toLowerCase())}`;
}
