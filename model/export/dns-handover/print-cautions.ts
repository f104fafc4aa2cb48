import { toDomain, toPrivateLinkZone } from '../../dns/domain.ts';
import { fallbackToInternetOnTheLink } from '../../dns/rules/fallback-to-internet-on-the-link.ts';
import { linkedZoneWithoutRecordIsNxdomain } from '../../dns/rules/linked-zone-without-record-is-nxdomain.ts';
import { find } from '../../document/design.ts';
import type { AzureRule } from '../../explain/rule.ts';
import type { Network } from '../../network/network.ts';
import { mdCode, mdText } from '../text/markdown.ts';
import type { PlannedForwarder } from './handover-types.ts';

/** What changes for others as soon as a site forwards, and the way back: said before anybody switches it on. */
export function printCautions(network: Network, ready: readonly PlannedForwarder[]): readonly string[] {
  if (ready.length === 0) return [];
  const suffixes = ready.map(({ suffix }) => mdCode(suffix)).join(', ');
  const targets = [...new Set(ready.flatMap((one) => one.targets.map(({ address }) => mdCode(address))))];
  const first = ready[0]?.suffix ?? '';
  return [
    '### Before it is switched on',
    [
      `- From then on every name below ${suffixes} is asked at ${targets.join(', ')}, also names that are none of this design, for everybody who asks these servers. While the way there is interrupted, none of them has an answer (DNS-63).`,
      ...strictLinks(network, ready).map(
        ({ zone, vnets }) =>
          `- ${mdCode(zone)} is linked to ${vnets.map((name) => mdText(name)).join(', ')} without fallback to the internet: a service of somebody else that has private endpoints of its own is not found any more (NXDOMAIN), because this zone has no record of it. Set the resolution policy of the link to ${mdCode('NxDomainRedirect')}, or make sure that nobody who asks these servers needs such a name. Because of ${mdCode(linkedZoneWithoutRecordIsNxdomain.id)}, ${mdCode(fallbackToInternetOnTheLink.id)} (DNS-96).`,
      ),
      `- The way back on a Windows DNS server: ${mdCode(`Remove-DnsServerZone -Name ${first}`)} for each suffix, then ${mdCode('Clear-DnsServerCache')}. Clients keep what they know until its time to live is over.`,
    ].join('\n'),
  ];
}

/** The rules that the cautions name. */
export function cautionRules(network: Network, ready: readonly PlannedForwarder[]): readonly AzureRule[] {
  const isStrict = strictLinks(network, ready).length > 0;
  return isStrict ? [linkedZoneWithoutRecordIsNxdomain, fallbackToInternetOnTheLink] : [];
}

/** Zones of Private Link whose missing names stay missing, with the VNets of the asked servers in which that holds. */
function strictLinks(
  network: Network,
  ready: readonly PlannedForwarder[],
): readonly { readonly zone: string; readonly vnets: readonly string[] }[] {
  const asked = new Set(ready.flatMap(({ targets }) => targets.map(({ id }) => id)));
  const vnets = new Set(
    network.dns.servers.flatMap((one) => (one.kind !== 'onPremises' && asked.has(one.id) ? [one.vnet] : [])),
  );
  const wanted = new Set(ready.flatMap(({ zones }) => zones));
  return network.dns.zones.flatMap(({ name, links }) => {
    const zone = toDomain(name);
    if (!wanted.has(zone) || toPrivateLinkZone(zone) === null) return [];
    const strict = links.filter(
      ({ vnet, resolutionPolicy }) => vnets.has(vnet) && resolutionPolicy === 'Default',
    );
    const names = strict.flatMap(({ vnet }) => find(network.design, vnet)?.name ?? []);
    return names.length > 0 ? [{ zone, vnets: names }] : [];
  });
}
