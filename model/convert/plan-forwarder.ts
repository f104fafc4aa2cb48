import { type Ip, printIp } from '../address/ip.ts';
import { azureDnsAddress } from '../catalog/facts/reserved-addresses.ts';
import type { DnsFault } from '../dns/dns-answer.ts';
import type { DnsServer } from '../dns/dns-world.ts';
import { placeOf } from '../dns/walk.ts';
import { find } from '../document/design.ts';
import { addConditionalForwarder } from '../document/edits/add-row.ts';
import { code, nameOf, say } from '../explain/sentence.ts';
import type { Network } from '../network/network.ts';
import { askName } from '../trace/ask-name.ts';
import { dnsServerIsReachable } from '../trace/dns-reach.ts';
import { vnetsOfSite } from '../trace/vnets-of-site.ts';
import { hubLike } from './clients.ts';
import { mendZone } from './mend-zones.ts';
import type { Misled } from './misled.ts';
import { networkOf, type Plan, withMove, withWarning } from './plan.ts';
import { planResolver } from './plan-resolver.ts';

/** Lets a server that leads past Azure DNS forward the names of a service to somebody inside a VNet. */
export function planForwarder(plan: Plan, fault: DnsFault, misled: Misled, withResolver: boolean): Plan {
  const network = networkOf(plan);
  const server = network.dns.servers.find(({ id }) => id === fault.server);
  if (!server || !fault.domains?.length) return plan;
  if (server.kind !== 'onPremises' && server.kind !== 'forwarder') return plan;
  for (const helper of helpersFor(network, server)) {
    const tried = mendBehind(forward(plan, server, fault.domains, helper), misled);
    if (tried) return tried;
  }
  return server.kind === 'onPremises' ? withoutHelper(plan, network, server, withResolver) : plan;
}

/** The plan with the zones mended that stand behind a new forwarder; null where the name leads astray all the same. */
function mendBehind(plan: Plan, { client, fqdn, endpoint }: Misled): Plan | null {
  let next = plan;
  // A link may show that a record is missing, and a name may have two aliases.
  for (let round = 0; round < 5; round += 1) {
    const { dns, faults } = askName(networkOf(next), client, fqdn);
    if (dns.address === endpoint.settings.address) return next;
    const mended = faults.reduce((sofar, fault) => mendZone(sofar, fault, endpoint), next);
    if (mended === next) return null;
    next = mended;
  }
  return null;
}

/** Whom a server can ask, the best first: Azure DNS where it hears the server, then resolvers, firewalls and machines, those of the hub first. */
function helpersFor(network: Network, server: DnsServer): readonly Ip[] {
  const place = placeOf(server);
  const own = place.kind === 'vnet' ? [azureDnsAddress] : [];
  const hub = hubLike(network)?.id;
  const others = network.dns.servers
    .filter((one) => one.id !== server.id && dnsServerIsReachable(network, place, one.address))
    .flatMap((one) => {
      const rank = rankOf(one);
      const isNear = 'vnet' in one && one.vnet === hub;
      return rank === null ? [] : [{ one, rank: rank * 2 + (isNear ? 0 : 1) }];
    })
    .sort((a, b) => a.rank - b.rank || (a.one.id < b.one.id ? -1 : 1));
  return [...own, ...others.map(({ one }) => one.address)];
}

function rankOf(server: DnsServer): number | null {
  switch (server.kind) {
    case 'inboundEndpoint':
      return 0;
    case 'firewall':
      return server.proxy ? 1 : null;
    case 'forwarder':
      return 2;
    case 'onPremises':
      return null;
  }
}

function forward(plan: Plan, server: DnsServer, domains: readonly string[], target: Ip): Plan {
  const address = printIp(target);
  return domains.reduce(
    (sofar, domain) =>
      withMove(sofar, {
        part: 'forwarders',
        says: say`Lets ${nameOf(server)} forward ${code(domain)} to ${code(address)}.`,
        needs: [server.id],
        run: (document) =>
          addConditionalForwarder(document, [plan.variant], {
            dnsServer: server.id,
            domain,
            targets: [address],
          }),
      }),
    plan,
  );
}

/** A site without a DNS server of its own asks the provider, and has nothing that could forward. */
export function sayNoServer(plan: Plan, { client }: Misled): Plan {
  const { place } = client;
  if (place.kind !== 'site' || place.servers.length > 0) return plan;
  const network = networkOf(plan);
  const site = find(network.design, place.site);
  if (!site || vnetsOfSite(network, site.id).length === 0) return plan;
  const says = say`${nameOf(site)} asks a public resolver, which knows no private address. Draw a DNS server there that can forward names to Azure.`;
  return withWarning(plan, 'convert/no-server-on-site', site, says);
}

/** Nobody in Azure can be asked: a resolver is made where that was chosen, else it is said. */
function withoutHelper(
  plan: Plan,
  network: Network,
  server: Extract<DnsServer, { kind: 'onPremises' }>,
  withResolver: boolean,
): Plan {
  const near = vnetsOfSite(network, server.site);
  const home = hubLike(network, near);
  const site = find(network.design, server.site);
  if (!home) {
    return withWarning(
      plan,
      'convert/no-way-to-azure',
      server,
      say`${nameOf(server)} has no private way into a VNet, so it can forward no name there. Connect ${site ? nameOf(site) : 'its site'} with a gateway.`,
    );
  }
  const made = withResolver ? planResolver(plan, home.id) : plan;
  if (made !== plan) return made;
  const remedy = withResolver
    ? say`Add a resolver inbound endpoint that it can reach.`
    : say`Choose the DNS Private Resolver, or set up a DNS forwarder in ${nameOf(home)}.`;
  return withWarning(
    plan,
    'convert/no-forwarder',
    server,
    say`${nameOf(server)} has nobody in Azure to forward to. ${remedy}`,
  );
}
