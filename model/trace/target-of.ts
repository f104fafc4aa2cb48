import { type Ip, parseIp } from '../address/ip.ts';
import { findKind } from '../catalog/kinds.ts';
import type { PublicName } from '../dns/dns-world.ts';
import { find } from '../document/design.ts';
import type { Party } from '../document/question.ts';
import type { Resource } from '../document/resource.ts';
import { nameOf, say } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import type { Network, ServiceNode } from '../network/network.ts';
import { targetAt } from './by-address.ts';
import type { Cannot, Target } from './end.ts';
import { proxyTarget } from './gateway-ends.ts';
import { injectedTarget } from './injected-ends.ts';
import { callingHolder } from './origin-in-subnet.ts';
import { managedInstancePublicEndpointIsASwitch } from './rules/managed-instance-public-endpoint-is-a-switch.ts';
import { vpnClientTarget } from './vpn-client-ends.ts';

/** What a party stands for as a destination. */
export function targetOf(network: Network, party: Party, port: number | null): Target | Cannot {
  if ('fqdn' in party) return targetOfName(network, party.fqdn.toLowerCase().replace(/\.$/, ''));
  if ('address' in party) {
    const target = targetAt(network, party.address);
    if ('cannot' in target || !target.service) return target;
    return { ...target, subresource: subresourceFor(target.service, port) ?? null };
  }
  const resource = find(network.design, party.resource);
  if (!resource) return { cannot: say`The destination is not in this design.` };
  return resourceTarget(network, resource, port);
}

/** Who owns a name, also where it is an alias such as that of a failover group. */
export function publicNameOf({ dns }: Network, fqdn: string): PublicName | undefined {
  const alias = dns.publicAliases?.find(({ name }) => name.toLowerCase() === fqdn);
  const own = alias ? alias.target.toLowerCase() : fqdn;
  return dns.publicNames.find((name) => name.fqdn === own);
}

/** What a name stands for in the design. */
export function targetOfName(network: Network, fqdn: string): Target {
  const known = publicNameOf(network, fqdn);
  return {
    resource: known?.resource ?? null,
    service: known ? (network.services.get(known.resource) ?? null) : null,
    subresource: known?.subresource ?? null,
    fqdn,
    ip: null,
    publicIp: null,
  };
}

function resourceTarget(network: Network, resource: Resource, port: number | null): Target | Cannot {
  const base = {
    resource: resource.id,
    service: null,
    subresource: null,
    fqdn: null,
    ip: null,
    publicIp: null,
  };
  const service = network.services.get(resource.id);
  if (service) return { ...base, ...serviceTarget(service, port) };
  const holder = network.addressesOf(resource.id)[0];
  switch (resource.kind) {
    case 'virtualMachine':
      return { ...base, ip: holder?.ip ?? null, publicIp: publicAddressOf(network, resource.id) };
    case 'sqlManagedInstance': {
      // The public data endpoint has a name and a port of its own.
      if (port !== null && managedInstancePublicEndpointIsASwitch.means(port)) return base;
      const name = network.dns.publicNames.find((one) => one.resource === resource.id);
      return { ...base, fqdn: name?.fqdn ?? null, subresource: 'managedInstance', ip: holder?.ip ?? null };
    }
    case 'azureFirewall':
      return { ...base, ip: holder?.ip ?? null, publicIp: parseIp(resource.settings.publicIps[0] ?? '') };
    case 'kubernetesNodePool':
      return { ...base, ip: callingHolder(network, resource)?.ip ?? null };
    case 'loadBalancer': {
      const { frontend, publicIp } = resource.settings;
      return frontend === 'public'
        ? { ...base, publicIp: parseIp(publicIp ?? '') }
        : { ...base, ip: holder?.ip ?? null };
    }
    case 'applicationGateway':
    case 'frontDoor':
      return { ...base, ...proxyTarget(network, resource) };
    case 'privateEndpoint':
    case 'dnsInboundEndpoint':
      return { ...base, ip: holder?.ip ?? null };
    case 'onPremisesHost':
    case 'onPremisesDnsServer':
      return { ...base, ip: parseIp(resource.settings.address ?? '') };
    case 'vpnClient':
      return vpnClientTarget(network, resource, base);
    case 'internetClient':
      return { ...base, publicIp: parseIp(resource.settings.address ?? '') };
    case 'internet':
      return base;
    default: {
      const injected = injectedTarget(network, resource, holder);
      if (injected) return { ...base, ...injected };
      return {
        cannot: say`${nameOf(resource)} (${findKind(resource.kind)?.title ?? resource.kind}) as a destination is not modelled.`,
      };
    }
  }
}

/** A service is called by the name of the group that the port asks for. */
function serviceTarget(
  service: ServiceNode,
  port: number | null,
): Pick<Target, 'service' | 'subresource' | 'fqdn'> {
  const subresource = subresourceFor(service, port);
  const host = service.hosts.find((one) => one.subresource === subresource) ?? service.hosts[0];
  return { service, subresource: host?.subresource ?? null, fqdn: host?.fqdn.toLowerCase() ?? null };
}

function publicAddressOf(network: Network, machine: ResourceId): Ip | null {
  const nic = network.nics.get(machine)?.find(({ publicIp }) => publicIp !== null);
  return parseIp(nic?.publicIp ?? '');
}

/** The group that listens on the asked port, else the first one that the service offers a name for. */
function subresourceFor(service: ServiceNode, port: number | null): string | undefined {
  const offered = service.entry.service.subresources.filter(({ groupId }) =>
    service.hosts.some((host) => host.subresource === groupId),
  );
  const listening =
    port === null
      ? undefined
      : (offered.find(({ ports }) => ports[0] === port) ?? offered.find(({ ports }) => ports.includes(port)));
  return (listening ?? offered[0])?.groupId;
}
