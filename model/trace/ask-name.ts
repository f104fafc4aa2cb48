import type { NameAnswer } from '../dns/dns-answer.ts';
import type { DnsClient } from '../dns/dns-world.ts';
import { resolveName } from '../dns/resolve-name.ts';
import type { Network } from '../network/network.ts';
import { dnsServerIsReachable } from './dns-reach.ts';

/** Answers per network: clients of one VNet or site share a view, and a matrix asks each view for each name many times. */
const known = new WeakMap<Network, Map<string, NameAnswer>>();

/** What the DNS of a client says of a name, asked once per view. */
export function askName(network: Network, client: DnsClient, fqdn: string): NameAnswer {
  const answers = known.get(network) ?? new Map<string, NameAnswer>();
  known.set(network, answers);
  const view = `${fqdn} ${JSON.stringify(client.place)} ${client.hostsFile.length > 0 ? client.id : ''}`;
  const answer =
    answers.get(view) ??
    resolveName(network.dns, client, fqdn, (place, server) => dnsServerIsReachable(network, place, server));
  answers.set(view, answer);
  return answer;
}
