import { parseIp, toIp } from '../address/ip.ts';
import { reservedAtStart } from '../catalog/facts/reserved-addresses.ts';
import { findKind, isServiceKind } from '../catalog/kinds.ts';
import { find } from '../document/design.ts';
import type { Party } from '../document/question.ts';
import type { Resource } from '../document/resource.ts';
import { nameOf, say } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import type { Network } from '../network/network.ts';
import { linkServiceWorksOneWay } from '../private-link/rules/link-service-works-one-way.ts';
import { privateEndpointOnlyReceives } from '../private-link/rules/private-endpoint-only-receives.ts';
import { originAt } from './by-address.ts';
import type { Cannot, Origin, Refusal } from './end.ts';
import { environmentOrigin, integratedApi } from './injected-ends.ts';
import { originInSubnet } from './origin-in-subnet.ts';
import { paasOpensNoConnectionIntoAVnet } from './rules/paas-opens-no-connection-into-a-vnet.ts';
import { vpnClientOrigin } from './vpn-client-ends.ts';

/** Where a connection of a party starts, or why it starts none. */
export function originOf(network: Network, party: Party): Origin | Cannot | { readonly refused: Refusal } {
  if ('fqdn' in party)
    return {
      cannot: say`A connection starts at a machine, an app, a host or an address; a name cannot start one.`,
    };
  if ('address' in party) return originAt(network, party.address);
  const resource = find(network.design, party.resource);
  if (!resource) return { cannot: say`The source is not in this design.` };
  switch (resource.kind) {
    case 'virtualMachine':
    case 'azureFirewall':
    case 'bastion':
    case 'applicationGateway':
      return originInSubnet(network, resource);
    case 'apiManagement':
      return integratedApi(network, resource);
    case 'functionApp':
    case 'webApp': {
      const inEnvironment = environmentOrigin(network, resource);
      if (inEnvironment) return inEnvironment;
      const subnet = network.subnets.get(resource.settings.integrationSubnet as ResourceId);
      const ip = subnet?.prefix ? toIp(subnet.prefix.base + reservedAtStart) : null;
      return {
        kind: 'app',
        resource: resource.id,
        subnet: subnet?.id ?? null,
        ip,
        settings: resource.settings,
      };
    }
    case 'onPremisesHost':
    case 'onPremisesDnsServer': {
      const ip = parseIp(resource.settings.address ?? '');
      const site = resource.parent === null ? undefined : network.sites.get(resource.parent);
      if (!site || ip === null)
        return { cannot: say`${nameOf(resource)} has no address or stands in no site.` };
      return { kind: 'host', resource: resource.id, site: site.id, ip };
    }
    case 'vpnClient':
      return vpnClientOrigin(network, resource);
    case 'internetClient':
      return { kind: 'internet', resource: resource.id, ip: parseIp(resource.settings.address ?? '') };
    default:
      return findKind(resource.kind)?.injectedAt?.(resource.settings as never, resource.parent)
        ? originInSubnet(network, resource)
        : cannotOpen(resource);
  }
}

/** PaaS services and endpoints open no connection into a network: a plain no, not an unknown. */
function cannotOpen(resource: Resource): Cannot | { readonly refused: Refusal } {
  const rule =
    resource.kind === 'privateEndpoint'
      ? privateEndpointOnlyReceives.id
      : resource.kind === 'privateLinkService'
        ? linkServiceWorksOneWay.id
        : paasOpensNoConnectionIntoAVnet.opens({
              isService: isServiceKind(resource.kind),
              hasPlaceInVnet: false,
            })
          ? null
          : paasOpensNoConnectionIntoAVnet.id;
  if (rule === null) {
    return {
      cannot: say`${nameOf(resource)} (${findKind(resource.kind)?.title ?? resource.kind}) as a source of connections is not modelled.`,
    };
  }
  const says = say`${nameOf(resource)} only receives: it opens no connection into a network`;
  return { refused: { at: resource.id, rule, says } };
}
