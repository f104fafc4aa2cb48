import { type Ip, parseIp, toIp } from '../address/ip.ts';
import { reservedAtStart } from '../catalog/facts/reserved-addresses.ts';
import { findKind, isServiceKind } from '../catalog/kinds.ts';
import { groupOf } from '../catalog/service.ts';
import type { PublicName } from '../dns/dns-world.ts';
import { find } from '../document/design.ts';
import { type Party, partyResource, type Question } from '../document/question.ts';
import type { Resource } from '../document/resource.ts';
import { nameOf, say } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import type { Network, ServiceNode } from '../network/network.ts';
import { linkServiceWorksOneWay } from '../private-link/rules/link-service-works-one-way.ts';
import { privateEndpointOnlyReceives } from '../private-link/rules/private-endpoint-only-receives.ts';
import { originAt, targetAt } from './by-address.ts';
import { callingService } from './calling-service.ts';
import { asNodes, callingHolder } from './cluster-ends.ts';
import type { Cannot, Ends, Origin, Refusal, Target } from './end.ts';
import { gatewayOrigin, notABackend, proxyTarget } from './gateway-ends.ts';
import { environmentOrigin, injectedTarget, integratedApi } from './injected-ends.ts';
import { managedVnetOf } from './managed-vnet.ts';
import { managedInstancePublicEndpointIsASwitch } from './rules/managed-instance-public-endpoint-is-a-switch.ts';
import { paasOpensNoConnectionIntoAVnet } from './rules/paas-opens-no-connection-into-a-vnet.ts';
import { vpnClientOrigin, vpnClientTarget } from './vpn-client-ends.ts';

/** Reads the ends of a question against a design. */
export function understand(network: Network, question: Question): Ends {
  const target = targetOf(network, question.to, question.port);
  const protocol = question.protocol ?? 'tcp';
  const origin = originOf(network, question.from);
  const port = question.port ?? portOf(network, origin, target) ?? defaultPort(network, target);
  if ('cannot' in target) return { notModelled: target.cannot, port, protocol };
  const managed = 'refused' in origin ? managedVnetOf(network, question.from, target.ip !== null) : null;
  if (managed) return { notModelled: managed, port, protocol };
  const caller = 'refused' in origin ? callingService(network, question.from, target) : null;
  if (caller) return { origin: caller, target, port, protocol };
  if ('refused' in origin) return refusal(network, question, origin.refused, target, { port, protocol });
  if ('cannot' in origin) return { notModelled: origin.cannot, port, protocol };
  const other = otherThanBackend(network, origin, question.to, target);
  if (other) return { refused: other, port, protocol };
  if (isItself(origin, target))
    return { notModelled: say`What calls itself does not use the network.`, port, protocol };
  return { ...asNodes(network, origin, target), port, protocol };
}

function isItself(origin: Origin, { resource, fqdn, ip }: Target): boolean {
  if (origin.kind !== 'nic' || fqdn !== null) return false;
  return resource === null ? ip === origin.ip : resource === origin.resource;
}

/** An application gateway calls nobody but its backends. */
function otherThanBackend(network: Network, origin: Origin, to: Party, target: Target): Refusal | null {
  const gateway = find(network.design, origin.resource);
  if (gateway?.kind !== 'applicationGateway') return null;
  const written = 'fqdn' in to ? to.fqdn : 'address' in to ? to.address : null;
  return notABackend(gateway, { resource: target.resource, written });
}

/** A service opens nothing into a network; what it opens to other services and the internet has ways of its own. */
function refusal(
  network: Network,
  { from }: Question,
  refused: Refusal,
  target: Target,
  asked: Pick<Ends, 'port' | 'protocol'>,
): Ends {
  if (refused.rule !== paasOpensNoConnectionIntoAVnet.id || target.ip !== null) return { refused, ...asked };
  const source = find(network.design, partyResource(from));
  const notModelled = say`What ${source ? nameOf(source) : 'the service'} opens to services and the internet is not modelled.`;
  return { notModelled, ...asked };
}

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
      return originInSubnet(network, resource);
    case 'applicationGateway':
      return gatewayOrigin(network, resource);
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

/** Something that holds an address in a subnet calls with it. */
function originInSubnet(network: Network, resource: Resource): Origin | Cannot {
  const holder = callingHolder(network, resource);
  if (!holder)
    return { cannot: say`${nameOf(resource)} has no address: it stands in no subnet with a prefix.` };
  return {
    kind: 'nic',
    resource: resource.id,
    subnet: holder.subnet,
    ip: holder.ip,
    nic: holder.nic,
    nsgApplies: resource.kind !== 'azureFirewall',
  };
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
  if (service) {
    const subresource = subresourceFor(service, port);
    const host = service.hosts.find((one) => one.subresource === subresource) ?? service.hosts[0];
    return {
      ...base,
      service,
      subresource: host?.subresource ?? null,
      fqdn: host?.fqdn.toLowerCase() ?? null,
    };
  }
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

/** Bastion asks a machine for SSH where nothing else is said. */
function portOf(network: Network, origin: object, target: object): number | null {
  if (!('ip' in target) || target.ip === null) return null;
  const resource = 'resource' in origin ? find(network.design, origin.resource as ResourceId) : undefined;
  return resource?.kind === 'bastion' ? 22 : null;
}

function defaultPort(network: Network, target: Target | Cannot): number {
  if ('cannot' in target) return 443;
  const facet = target.service?.entry.service;
  const group = facet && groupOf(facet, target.subresource ?? '');
  if (group?.ports[0] !== undefined) return group.ports[0];
  const resource = find(network.design, target.resource);
  if (resource?.kind === 'privateEndpoint') {
    const service = network.services.get(resource.settings.target as ResourceId);
    const ports = service && groupOf(service.entry.service, resource.settings.subresource)?.ports;
    if (ports?.[0] !== undefined) return ports[0];
  }
  return (resource && findKind(resource.kind)?.defaultPort) ?? 443;
}
