import type { DnsClient } from '../dns/dns-world.ts';
import { ofKind } from '../document/design.ts';
import type { ResourceId } from '../ids.ts';
import { matrixEnds } from '../matrix/matrix.ts';
import type { Network, SubnetNode, VnetNode } from '../network/network.ts';
import { dnsClientOf } from '../trace/dns-client.ts';
import { understand } from '../trace/ends.ts';

/** Everything in the design that can call a service. */
export function clientsOf(network: Network): readonly ResourceId[] {
  return matrixEnds(network.design).sources;
}

/** The clients as DNS sees them, one of each view. */
export function dnsViews(network: Network): readonly DnsClient[] {
  const views = new Map<string, DnsClient>();
  for (const resource of clientsOf(network)) {
    const ends = understand(network, {
      from: { resource },
      // Any name will do: who asks is all that matters.
      to: { fqdn: 'example.com' },
      port: 443,
      protocol: 'tcp',
    });
    if (!('origin' in ends)) continue;
    const client = dnsClientOf(network, ends.origin);
    const key = JSON.stringify([client.place, hasOwnNames(client) ? client.id : null]);
    if (!views.has(key)) views.set(key, client);
  }
  return [...views.values()];
}

function hasOwnNames({ hostsFile, nameRules = [] }: DnsClient): boolean {
  return hostsFile.length + nameRules.length > 0;
}

/** The subnets from which machines and apps call out; an app does not call itself. */
export function clientSubnets(network: Network, service?: ResourceId): readonly SubnetNode[] {
  const { design } = network;
  const ofMachines = ofKind(design, 'virtualMachine').flatMap(({ id }) =>
    network.addressesOf(id).map(({ subnet }) => subnet),
  );
  const ofApps = [...ofKind(design, 'functionApp'), ...ofKind(design, 'webApp')]
    .filter(({ id }) => id !== service)
    .map(({ settings }) => settings.integrationSubnet as ResourceId | null);
  const ids = new Set([...ofMachines, ...ofApps]);
  return [...network.subnets.values()].filter(({ id }) => ids.has(id));
}

/** The VNet in which shared things stand: the one with most peerings, else the one with most clients; null without any. */
export function hubLike(network: Network, among?: readonly ResourceId[]): VnetNode | null {
  const clients = clientSubnets(network).map(({ vnet }) => vnet);
  const servers = network.dns.servers.flatMap((server) => ('vnet' in server ? [server.vnet] : []));
  const ranks = (vnet: VnetNode): readonly number[] => [
    vnet.links.filter(({ connected }) => connected).length,
    servers.filter((id) => id === vnet.id).length +
      vnet.gateways.filter(({ peering }) => peering === null).length,
    clients.filter((id) => id === vnet.id).length,
  ];
  const all = [...network.vnets.values()].filter(({ id }) => among?.includes(id) ?? true);
  return (
    all
      .map((vnet) => ({ vnet, ranks: ranks(vnet) }))
      .sort((a, b) => compareRanks(b.ranks, a.ranks) || (a.vnet.id < b.vnet.id ? -1 : 1))[0]?.vnet ?? null
  );
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((rank, index) => rank !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
