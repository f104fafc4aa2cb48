import type { NameAnswer } from '../dns/dns-answer.ts';
import type { DnsClient, Reaches } from '../dns/dns-world.ts';
import { resolveName } from '../dns/resolve-name.ts';
import { customDnsServersReplaceAzureDns } from '../dns/rules/custom-dns-servers-replace-azure-dns.ts';
import { openPassage } from '../dns/rules/questions-travel-by-udp-and-tcp.ts';
import type { Network } from '../network/network.ts';
import { dnsPassage } from './dns-reach.ts';

/** Answers per network: clients of one VNet or site share a view, and a matrix asks each view for each name many times. */
const known = new WeakMap<Network, Map<string, NameAnswer>>();

/** What the DNS of a client says of a name, asked once per view. */
export function askName(network: Network, client: DnsClient, fqdn: string): NameAnswer {
  const answers = known.get(network) ?? new Map<string, NameAnswer>();
  known.set(network, answers);
  const view = `${fqdn} ${viewOf(network, client)}`;
  const reaches: Reaches = (from, server) => dnsPassage(network, from, server);
  const answer = answers.get(view) ?? resolveName(network.dns, client, fqdn, reaches);
  answers.set(view, answer);
  return answer;
}

/** What clients have in common that get the same answers: their servers, and the way there; files and rules of one's own are nobody else's. */
function viewOf(network: Network, client: DnsClient): string {
  const { place, id, hostsFile, nameRules = [] } = client;
  const own = hostsFile.length + nameRules.length > 0 || place.kind !== 'vnet' ? id : '';
  const servers =
    place.kind === 'vnet'
      ? customDnsServersReplaceAzureDns.serversOf(
          place.servers,
          network.vnets.get(place.vnet)?.dnsServers ?? [],
        )
      : [];
  const ways = servers
    .map((server) => dnsPassage(network, client, server))
    .map((way) => (way === openPassage ? '' : JSON.stringify(way)));
  return `${JSON.stringify(place)} ${own} ${ways.join(' ')}`;
}
