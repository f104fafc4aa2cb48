import { parsePrefix, sizeOf } from '../../address/prefix.ts';
import { reservedAtStart } from '../../catalog/facts/reserved-addresses.ts';
import type { Problem } from '../../explain/problem.ts';
import { code, listOf, nameOf, say } from '../../explain/sentence.ts';
import { type Check, doubt, fault } from '../check.ts';
import { childrenOf, type Defaults, type Design, find, ofKind } from '../design.ts';
import { heldIn } from '../held-addresses.ts';
import { membersOf } from '../private-endpoints.ts';
import type { ResourceOf } from '../resource.ts';

/** Names and members that a service cannot have as it is drawn: replicas below Premium, a gateway of another API, a failover group with itself, addresses for members that are not there, and subnets that endpoints with many members overflow (PE-18, DNS-99, DNS-103, DNS-104). */
export const checkServiceNames: Check = (design, defaults) => [
  ...ofKind(design, 'containerRegistry').flatMap(checkRegistry),
  ...ofKind(design, 'cosmosAccount').flatMap(checkCosmos),
  ...ofKind(design, 'sqlServer').flatMap(checkFailover),
  ...ofKind(design, 'privateEndpoint').flatMap((one) => checkMembers(design, defaults, one)),
  ...ofKind(design, 'subnet').flatMap((subnet) => checkRoom(design, defaults, subnet)),
];

function checkRegistry(registry: ResourceOf<'containerRegistry'>): readonly Problem[] {
  const { replicas, tier } = registry.settings;
  if (replicas.length === 0 || tier === 'Premium') return [];
  const says = say`${nameOf(registry)} has replicas, which need the tier ${code('Premium')}.`;
  return [fault('replicas-tier', registry, 'settings.tier', says)];
}

function checkCosmos(account: ResourceOf<'cosmosAccount'>): readonly Problem[] {
  const { dedicatedGateway, api } = account.settings;
  if (!dedicatedGateway || api === 'Sql') return [];
  const says = say`A dedicated gateway serves accounts of the NoSQL API only; ${nameOf(account)} speaks ${code(api)}.`;
  return [fault('dedicated-gateway', account, 'settings.dedicatedGateway', says)];
}

function checkFailover(server: ResourceOf<'sqlServer'>): readonly Problem[] {
  return server.settings.failoverGroups.flatMap(({ name, partner }, index) => {
    const field = `settings.failoverGroups.${index}.partner`;
    if (partner === server.id)
      return [
        fault('failover-partner', server, field, say`${nameOf(server)} cannot be its own secondary server.`),
      ];
    const says = say`Failover group ${code(name)} of ${nameOf(server)} has no secondary server yet. Choose one.`;
    return partner === null ? [doubt('failover-partner', server, field, says)] : [];
  });
}

function checkMembers(
  design: Design,
  defaults: Defaults,
  endpoint: ResourceOf<'privateEndpoint'>,
): readonly Problem[] {
  if (find(design, endpoint.settings.target) === undefined) return [];
  const known = membersOf(design, defaults, endpoint);
  const words = known.flatMap(({ member, names }) => [member.toLowerCase(), ...names]);
  return endpoint.settings.memberAddresses.flatMap(({ member }, index) => {
    if (words.includes(member.trim().toLowerCase())) return [];
    const choices = known.filter((one) => one.member !== '').map((one) => code(one.member));
    const says =
      choices.length === 0
        ? say`The target of ${nameOf(endpoint)} has one address only, and ${code(member)} is not a member of it. Remove the row.`
        : say`${code(member)} is not a member of the target of ${nameOf(endpoint)}. Its members are ${listOf(choices)}.`;
    return [doubt('endpoint-member', endpoint, `settings.memberAddresses.${index}.member`, says)];
  });
}

/** Endpoints take an address for each member, and Azure keeps five of a subnet. */
function checkRoom(design: Design, defaults: Defaults, subnet: ResourceOf<'subnet'>): readonly Problem[] {
  const endpoints = childrenOf(design, subnet.id).filter((one) => one.kind === 'privateEndpoint');
  const prefix = parsePrefix(subnet.settings.prefix);
  if (endpoints.length === 0 || !prefix) return [];
  const needed = endpoints.reduce((sum, one) => sum + membersOf(design, defaults, one).length, 0);
  const others = heldIn(design, subnet.id).filter(
    ({ resource }) => resource.kind !== 'privateEndpoint',
  ).length;
  const usable = sizeOf(prefix) - reservedAtStart - 1;
  if (needed + others <= usable) return [];
  const says = say`${nameOf(subnet)} has ${code(`${usable}`)} addresses to give; its private endpoints take ${code(`${needed}`)}${others > 0 ? say`, and ${code(`${others}`)} are taken otherwise` : say``}. Choose a larger prefix, or another subnet for some of them.`;
  return [fault('subnet-full', subnet, 'settings.prefix', says)];
}
