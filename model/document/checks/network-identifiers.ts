import { parseIp } from '../../address/ip.ts';
import { isPrivateAddress } from '../../catalog/facts/reserved-addresses.ts';
import { services } from '../../catalog/services.ts';
import type { Problem } from '../../explain/problem.ts';
import { code, listOf, nameOf, say } from '../../explain/sentence.ts';
import { type Check, doubt, fault } from '../check.ts';
import { type Defaults, type Design, ofKind, scopeOf } from '../design.ts';
import type { ResourceOf } from '../resource.ts';

type Subnet = ResourceOf<'subnet'>;

const field = 'settings.networkIdentifier';

/** What Azure takes as the network identifier of a subnet: a public address, for endpoints of four services, within one tenant and region (SE-36). */
export const checkNetworkIdentifiers: Check = (design, defaults) => {
  const named = ofKind(design, 'subnet').filter(({ settings }) => settings.networkIdentifier !== null);
  return [...named.flatMap(checkOne), ...checkShared(design, defaults, named)];
};

function checkOne(subnet: Subnet): readonly Problem[] {
  const { networkIdentifier, serviceEndpoints } = subnet.settings;
  const ip = parseIp(networkIdentifier ?? '');
  if (ip === null || isPrivateAddress(ip)) {
    const says = say`The network identifier of ${nameOf(subnet)} has to be a public address, and ${code(networkIdentifier ?? '')} is not. Give a public one, or remove it.`;
    return [fault('identifier-address', subnet, field, says)];
  }
  if (serviceEndpoints.length === 0) {
    const says = say`${nameOf(subnet)} has a network identifier but no service endpoint that uses it. Turn one on, or remove the identifier.`;
    return [fault('identifier-endpoint', subnet, field, says)];
  }
  const others = serviceEndpoints.filter((word) => !standardWords.has(word));
  if (others.length === 0) return [];
  const says = say`Standard service endpoints exist for Storage, Key Vault, SQL and Cosmos DB; ${listOf(others.map(code))} on ${nameOf(subnet)} is none of them.`;
  return [doubt('identifier-service', subnet, field, says)];
}

const standardWords: ReadonlySet<string> = new Set(
  services.flatMap(({ service: { serviceEndpoint } }) => {
    const facet: { readonly names: readonly string[]; readonly standard?: true } | null = serviceEndpoint;
    return facet?.standard ? facet.names : [];
  }),
);

function checkShared(design: Design, defaults: Defaults, subnets: readonly Subnet[]): readonly Problem[] {
  const first = new Map<string, Subnet>();
  return subnets.flatMap((subnet) => {
    const address = subnet.settings.networkIdentifier ?? '';
    const known = first.get(address);
    first.set(address, known ?? subnet);
    if (!known) return [];
    const apart = (['tenant', 'region'] as const).find(
      (scope) => scopeOf(design, defaults, known, scope) !== scopeOf(design, defaults, subnet, scope),
    );
    if (!apart) return [];
    const says = say`${nameOf(subnet)} and ${nameOf(known)} share the network identifier ${code(address)} across ${apart === 'tenant' ? 'tenants' : 'regions'}, which Azure refuses. Give each its own.`;
    return [fault('identifier-shared', subnet, field, says)];
  });
}
