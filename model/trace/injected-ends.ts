import { type Ip, parseIp, toIp } from '../address/ip.ts';
import { reservedAtStart } from '../catalog/facts/reserved-addresses.ts';
import { injectedEntry, kindEntry } from '../catalog/kinds.ts';
import { environmentOf } from '../document/app-environment.ts';
import { find } from '../document/design.ts';
import type { Resource, ResourceOf } from '../document/resource.ts';
import { nameOf, say } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import type { AddressHolder, Network } from '../network/network.ts';
import type { Cannot, Origin, Target } from './end.ts';

/** An app of an App Service Environment calls from the subnet of the environment; undefined for every other thing. */
export function environmentOrigin(network: Network, app: Resource): Origin | Cannot | undefined {
  const environment = environmentOf(network.design, app);
  if (!environment) return undefined;
  const holder = network.addressesOf(environment.id)[0];
  if (!holder)
    return { cannot: say`${nameOf(environment)} has no address: it stands in no subnet with a prefix.` };
  const { subnet, ip } = holder;
  return { kind: 'nic', resource: app.id, subnet, ip, nic: null, nsgApplies: true };
}

/** How a service in a subnet is called: by its name, at its private address, or at its public one; null for what is no such service. */
export function injectedTarget(
  network: Network,
  resource: Resource,
  holder: AddressHolder | undefined,
): Pick<Target, 'fqdn' | 'subresource' | 'ip' | 'publicIp'> | null {
  const facet = injectedEntry(resource.kind)?.injected;
  if (!facet) return null;
  const name = network.dns.publicNames.find((one) => one.resource === resource.id);
  const face = facet.publicFace?.(resource.settings as never);
  return {
    fqdn: name?.fqdn ?? null,
    subresource: name?.subresource ?? null,
    ip: holder?.ip ?? null,
    publicIp: face?.open ? parseIp(face.address ?? '') : null,
  };
}

/** Where a name leads that ends at the public address of a service in a subnet; null for other targets. */
export function publicFaceOf(network: Network, target: Target, answer: Ip | null): ResourceId | null {
  const resource = find(network.design, target.resource);
  if (resource?.kind === 'frontDoor') return resource.id;
  const face = resource && injectedEntry(resource.kind)?.injected.publicFace?.(resource.settings as never);
  if (!resource) return null;
  if (!face && injectedEntry(resource.kind)) return hasPublicName(network, target) ? resource.id : null;
  if (!face?.open) return null;
  return answer === null || answer === parseIp(face.address ?? '') ? resource.id : null;
}

/** Is the name one of a public address beside the private one, as the public data endpoint of a managed instance has? */
function hasPublicName({ dns }: Network, { fqdn }: Target): boolean {
  const answer = dns.publicNames.find((name) => name.fqdn === fqdn)?.answer;
  return answer != null && !answer.private;
}

/** Does the thing call with any address of its subnet, because its instances come and go? */
export function callsFromAnyAddress(network: Network, id: ResourceId): boolean {
  const resource = find(network.design, id);
  if (!resource) return false;
  return (
    kindEntry(resource.kind).callsFrom === 'anyOfSubnet' ||
    environmentOf(network.design, resource) !== undefined
  );
}

/** The private address at which an app of an internal environment is called; null for every other target. */
export function environmentAddress(network: Network, { resource }: Target): Ip | null {
  const environment = environmentOf(network.design, find(network.design, resource));
  if (environment?.settings.virtualIp !== 'Internal') return null;
  return network.addressesOf(environment.id)[0]?.ip ?? null;
}

/** API Management outside every VNet calls like an app: private destinations through its integration subnet, where it has one. */
export function integratedApi(network: Network, { id, settings }: ResourceOf<'apiManagement'>): Origin {
  const subnet =
    settings.integrationSubnet === null ? undefined : network.subnets.get(settings.integrationSubnet);
  return {
    kind: 'app',
    resource: id,
    subnet: subnet?.id ?? null,
    ip: subnet?.prefix ? toIp(subnet.prefix.base + reservedAtStart) : null,
    settings: { routeAll: false, dnsServers: [], outboundAddresses: settings.outboundAddresses },
  };
}
