import { toIp } from '../address/ip.ts';
import type { Prefix } from '../address/prefix.ts';
import { checkDesign } from '../document/checks.ts';
import { ofKind } from '../document/design.ts';
import type { Problem } from '../explain/problem.ts';
import { checkBastionNsg } from '../nsg/check-bastion-nsg.ts';
import { checkSecurityRules } from '../nsg/check-security-rules.ts';
import type { NsgEnd } from '../nsg/nsg-flow.ts';
import { checkServiceFirewall } from '../paas-firewall/check-service-firewall.ts';
import { checkEndpoint } from '../private-link/endpoint-carries.ts';
import { endpointFactsOf } from './endpoint-facts.ts';
import type { Network } from './network.ts';
import { toServiceFirewall } from './service-firewall-of.ts';
import { compileNsgs } from './subnets.ts';

/** Everything that Azure would refuse: what a form can tell by itself, then what takes more than one record to see. */
export function problemsOf(network: Network): readonly Problem[] {
  const told = checkDesign(network.design, network.defaults);
  // A field that already has its reason does not need a second one.
  const taken = new Set(told.map(placeOf));
  return [...told, ...ofRooms(network).filter((problem) => !taken.has(placeOf(problem)))];
}

function ofRooms(network: Network): readonly Problem[] {
  return [
    ...[...compileNsgs(network.design).values()].flatMap(checkSecurityRules),
    ...bastionNsgs(network),
    ...[...network.services.values()].flatMap((service) =>
      checkServiceFirewall(toServiceFirewall(network, service)),
    ),
    ...[...network.endpoints.values()].flatMap((endpoint) =>
      endpoint.target === null ? [] : checkEndpoint(endpoint, endpointFactsOf(network, endpoint)),
    ),
  ];
}

/** The resource and the row of a field: `settings.vnetRules.0.subnet` and `settings.vnetRules.0` are one place. */
function placeOf({ where }: Problem): string {
  const row = /^.*?\.\d+/.exec(where.field ?? '')?.[0] ?? where.field;
  return `${where.resource} ${row}`;
}

/** The NSG of a Bastion's subnet, seen with the first address of that subnet and of another one in the VNet. */
function bastionNsgs(network: Network): readonly Problem[] {
  return ofKind(network.design, 'bastion').flatMap(({ parent }) => {
    const subnet = parent === null ? undefined : network.subnets.get(parent);
    if (!subnet?.nsg || !subnet.prefix) return [];
    const siblings = network.vnets.get(subnet.vnet)?.subnets ?? [];
    const other = siblings.flatMap((id) =>
      id === subnet.id ? [] : (network.subnets.get(id)?.prefix ?? []),
    )[0];
    const machine = other ?? subnet.prefix;
    return checkBastionNsg(subnet.nsg, usableOf(subnet.prefix), usableOf(machine), subnet.nsgTags);
  });
}

/** The first address of a subnet that Azure gives out. */
function usableOf({ base }: Prefix): NsgEnd {
  return { kind: 'ip', ip: toIp(base + 4) };
}
