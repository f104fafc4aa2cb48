import { printIp } from '../../address/ip.ts';
import { type PrivateLinkZoneRow, privateLinkZones } from '../../catalog/facts/private-link-zones.ts';
import type { PrivateZone, PublicName } from '../../dns/dns-world.ts';
import { isWithin, toDomain, toPrivateLinkZone } from '../../dns/domain.ts';
import { forwardThePublicSuffix } from '../../dns/rules/forward-the-public-suffix.ts';
import { forwardersReturnTheFinishedAnswer } from '../../dns/rules/forwarders-return-the-finished-answer.ts';
import { linkedPrivateZoneHidesPublicName } from '../../dns/rules/linked-private-zone-hides-public-name.ts';
import { wholeChainMustBeForwarded } from '../../dns/rules/whole-chain-must-be-forwarded.ts';
import { code, listOf, type Sentence, say } from '../../explain/sentence.ts';
import type { Network } from '../../network/network.ts';
import type { WantedName, WantedSuffix } from './handover-types.ts';

interface Wish {
  readonly suffix: string;
  readonly zone: string;
  readonly names: readonly WantedName[];
  /** The suffix covers the end of the chain only, not the name that clients ask. */
  readonly isRestOfChain: boolean;
  readonly isOwnZone?: boolean;
}

/** Every suffix that has to be asked in Azure, so that the private names of a design are seen from outside: public suffixes for private endpoints, the zone itself for own zones. */
export function wantedSuffixes(network: Network): readonly WantedSuffix[] {
  const wishes = [
    ...network.dns.publicNames.flatMap((name) => wishesOfName(network, name)),
    ...network.dns.zones.flatMap(wishesOfZone),
  ];
  const widest = wishes.filter(
    ({ suffix }) => !wishes.some((other) => other.suffix !== suffix && isWithin(suffix, other.suffix)),
  );
  return [...new Set(widest.map(({ suffix }) => suffix))].sort().map((suffix) =>
    merged(
      suffix,
      wishes.filter((wish) => isWithin(wish.suffix, suffix)),
    ),
  );
}

function merged(suffix: string, wishes: readonly Wish[]): WantedSuffix {
  const zones = [...new Set(wishes.map(({ zone }) => zone))].sort();
  const names = new Map(wishes.flatMap((wish) => wish.names).map((name) => [name.fqdn, name]));
  const isOwn = wishes.every(({ isOwnZone }) => isOwnZone === true);
  const isRest = wishes.every(({ isRestOfChain }) => isRestOfChain);
  return {
    suffix,
    zones,
    names: [...names.values()].sort((a, b) => (a.fqdn < b.fqdn ? -1 : 1)),
    why: isOwn ? ownZoneBecause(suffix) : publicBecause(suffix, zones, isRest),
    rules: isOwn
      ? [linkedPrivateZoneHidesPublicName]
      : [
          forwardThePublicSuffix,
          forwardersReturnTheFinishedAnswer,
          ...(isRest ? [wholeChainMustBeForwarded] : []),
        ],
  };
}

function ownZoneBecause(suffix: string): Sentence {
  return say`${code(suffix)} is a private zone of this design: nobody outside the linked VNets knows it.`;
}

function publicBecause(suffix: string, zones: readonly string[], isRest: boolean): Sentence {
  const listed = listOf(zones.map((zone) => code(zone)));
  return isRest
    ? say`The alias of the name goes on below ${code(suffix)}; a server that asks aliases by itself needs it as well, or the answer flips.`
    : say`Clients ask for names below ${code(suffix)}, and a forwarding server hands that question on whole. It never asks for ${listed}, so a forwarder for that name alone would not be used.`;
}

/** The suffixes of one public name that has a private endpoint. */
function wishesOfName(network: Network, name: PublicName): readonly Wish[] {
  const { fqdn, alias, endpoints = [] } = name;
  const addresses = endpoints.flatMap(({ address }) => (address === null ? [] : [printIp(address)]));
  if (alias === null || addresses.length === 0) return [];
  const zone = toPrivateLinkZone(alias) ?? alias;
  const service = network.services.get(name.resource);
  const row = privateLinkZones.find(
    ({ resourceType, subresource }) =>
      resourceType.toLowerCase() === service?.entry.armType?.toLowerCase() &&
      subresource.toLowerCase() === name.subresource.toLowerCase(),
  );
  const stated = row ? suffixesOfRow(row, service?.region ?? '') : [];
  // Of a row only what this name passes through: the others are names of other resources.
  const suffixes = [...stated, ...forwardThePublicSuffix.domainsFor(fqdn, alias)].filter(
    (suffix) => isWithin(fqdn, suffix) || isWithin(zone, suffix) || row?.alsoForward?.includes(suffix),
  );
  return [...new Set(suffixes)].map((suffix) => ({
    suffix,
    zone,
    names: [{ fqdn, addresses }],
    isRestOfChain: !isWithin(fqdn, suffix),
  }));
}

function suffixesOfRow(
  { publicZones, alsoForward = [] }: PrivateLinkZoneRow,
  region: string,
): readonly string[] {
  return [...publicZones, ...alsoForward]
    .map((zone) => zone.replace(/\{region(Name)?\}/, region.toLowerCase()))
    .filter((zone) => !zone.includes('{'));
}

/** The suffixes of a zone whose records somebody wrote by hand: of a privatelink zone the public ones, else the zone itself. */
function wishesOfZone(zone: PrivateZone): readonly Wish[] {
  const domain = toDomain(zone.name);
  const own = zone.records.filter(({ from, registered }) => from === zone.id || registered === true);
  if (zone.links.length === 0 || own.length === 0) return [];
  const names = own
    .filter(({ type, name }) => type === 'A' && name !== '*')
    .map(({ name, values }) => ({
      fqdn: name === '@' ? domain : `${name}.${domain}`.toLowerCase(),
      addresses: values,
    }));
  if (toPrivateLinkZone(domain) === null)
    return [{ suffix: domain, zone: domain, names, isRestOfChain: false, isOwnZone: true }];
  const suffixes = publicSuffixesOfZone(domain);
  const isRest = (suffix: string) => suffixes.length > 1 && isWithin(domain, suffix);
  return suffixes.map((suffix) => ({ suffix, zone: domain, names, isRestOfChain: isRest(suffix) }));
}

/** Some zones serve several services: the row counts whose public suffix is the zone's own, else those that name no other zone. */
function publicSuffixesOfZone(zone: string): readonly string[] {
  const rows = privateLinkZones.filter(({ privateZones }) => privateZones.includes(zone));
  const own = zone.replace(/^privatelink\./, '');
  const fewest = Math.min(...rows.map(({ privateZones }) => privateZones.length));
  const named = rows.filter(
    ({ privateZones, publicZones }) => privateZones.length === fewest && publicZones.includes(own),
  );
  const meant = named.length > 0 ? named : rows.filter(({ privateZones }) => privateZones.length === fewest);
  const suffixes = meant.flatMap((row) => suffixesOfRow(row, ''));
  return suffixes.length > 0 ? [...new Set(suffixes)] : [own];
}
