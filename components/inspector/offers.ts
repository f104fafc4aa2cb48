import {
  type Design,
  isKind,
  kinds,
  type Resource,
  resourcesOf,
  serviceEntry,
  toResourceId,
} from '../../model/index.ts';
import type { Path } from './path.ts';
import type { FieldSpec } from './schema-fields.ts';

/** A value that makes sense in a field, and what it is in this design. */
export interface Offer {
  readonly text: string;
  readonly says?: string;
}

/** Values to offer while somebody types: those of the schema, and what the design knows for this field. */
export function offersFor(design: Design, resource: Resource, path: Path, spec: FieldSpec): readonly Offer[] {
  const known = spec.suggestions.map((text) => ({ text }));
  return [...known, ...fromDesign(design, resource, path)];
}

function fromDesign(design: Design, resource: Resource, path: Path): readonly Offer[] {
  const key = path.findLast((step) => typeof step === 'string');
  switch (key) {
    case 'subresource':
      return subresources(design, resource);
    case 'nextHopAddress':
      return addressesOf(design, isForwarder);
    case 'dnsServers':
    case 'defaultForwarders':
    case 'servers':
      return addressesOf(design, isNameServer, resource.id);
    case 'targets':
      return addressesOf(design, isNameServer, resource.id);
    case 'ipRules':
      return publicAddresses(design);
    case 'sources':
    case 'destinations':
      return [...usualTags.map((text) => ({ text })), ...prefixes(design), ...serviceTags()];
    case 'prefix':
      return resource.kind === 'routeTable'
        ? [{ text: '0.0.0.0/0', says: 'everything else' }, ...prefixes(design), ...serviceTags()]
        : [];
    default:
      return [];
  }
}

const usualTags = ['VirtualNetwork', 'Internet', 'AzureLoadBalancer', '*'];

function serviceTags(): readonly Offer[] {
  const tags = kinds.flatMap(({ kind, title }) => {
    const tag = serviceEntry(kind)?.service.serviceTag;
    return tag ? [{ text: tag, says: title }] : [];
  });
  return tags.filter(({ text }, index) => tags.findIndex((one) => one.text === text) === index);
}

function prefixes(design: Design): readonly Offer[] {
  return resourcesOf(design).flatMap((one): readonly Offer[] => {
    if (isKind(one, 'subnet'))
      return one.settings.prefix ? [{ text: one.settings.prefix, says: one.name }] : [];
    if (isKind(one, 'virtualNetwork'))
      return one.settings.addressSpaces.map((text) => ({ text, says: one.name }));
    if (isKind(one, 'onPremisesSite')) return one.settings.prefixes.map((text) => ({ text, says: one.name }));
    if (isKind(one, 'vpnGateway'))
      return one.settings.clientPool.map((text) => ({ text, says: `VPN clients of ${one.name}` }));
    return [];
  });
}

function subresources(design: Design, resource: Resource): readonly Offer[] {
  if (!isKind(resource, 'privateEndpoint') || !resource.settings.target) return [];
  const target = design.resources[toResourceId(resource.settings.target)];
  if (!target) return [];
  // Those that its settings give a name to.
  const hosts = serviceEntry(target.kind)?.service.hosts(target.name, '', target.settings as never) ?? [];
  return [...new Set(hosts.map(({ subresource }) => subresource))].map((text) => ({
    text,
    says: target.name,
  }));
}

function addressesOf(
  design: Design,
  fits: (resource: Resource) => boolean,
  without?: string,
): readonly Offer[] {
  return resourcesOf(design)
    .filter((one) => fits(one) && one.id !== without)
    .flatMap((one) => privateAddresses(one).map((text) => ({ text, says: one.name })));
}

function privateAddresses(resource: Resource): readonly string[] {
  if (isKind(resource, 'virtualMachine'))
    return resource.settings.interfaces.flatMap(({ address }) => address ?? []);
  const { address } = resource.settings as { readonly address?: unknown };
  return typeof address === 'string' && address !== '' ? [address] : [];
}

function isForwarder(resource: Resource): boolean {
  return (
    resource.kind === 'azureFirewall' ||
    resource.kind === 'loadBalancer' ||
    (isKind(resource, 'virtualMachine') && resource.settings.appliance.enabled)
  );
}

function isNameServer(resource: Resource): boolean {
  return (
    resource.kind === 'dnsInboundEndpoint' ||
    resource.kind === 'onPremisesDnsServer' ||
    (isKind(resource, 'azureFirewall') && resource.settings.dnsProxy) ||
    (isKind(resource, 'virtualMachine') && resource.settings.dnsForwarder.enabled)
  );
}

function publicAddresses(design: Design): readonly Offer[] {
  return resourcesOf(design).flatMap((one): readonly Offer[] => {
    const says = one.name;
    if (isKind(one, 'natGateway')) return one.settings.publicIps.map((text) => ({ text, says }));
    if (isKind(one, 'azureFirewall')) return one.settings.publicIps.map((text) => ({ text, says }));
    if (isKind(one, 'onPremisesSite'))
      return one.settings.publicAddress ? [{ text: one.settings.publicAddress, says }] : [];
    if (isKind(one, 'vpnClient'))
      return one.settings.publicAddress ? [{ text: one.settings.publicAddress, says }] : [];
    if (isKind(one, 'internetClient'))
      return one.settings.address ? [{ text: one.settings.address, says }] : [];
    if (isKind(one, 'virtualMachine')) {
      return one.settings.interfaces.flatMap(({ publicIp }) => (publicIp ? [{ text: publicIp, says }] : []));
    }
    return [];
  });
}
