import { printIp } from '../../address/ip.ts';
import { applicationRulesResolveTheNameAgain } from '../../azure-firewall/rules/application-rules-resolve-the-name-again.ts';
import { azureDnsAddress } from '../../catalog/facts/reserved-addresses.ts';
import type { NameAnswer } from '../../dns/dns-answer.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import { parseIps } from '../../network/names.ts';
import { askName } from '../ask-name.ts';
import { fixName } from '../fixes/names.ts';
import { targetOfName } from '../target-of.ts';
import { block, type Destination, note, type ResolveAtFirewall, sayDestination, type Walk } from '../walk.ts';
import { whyNoAddress } from '../why-no-address.ts';
import { destinationOf } from './resolve-name.ts';

/** The packet with the destination that the firewall's own DNS gives the name; null where it gives none. */
export const resolveAtFirewall: ResolveAtFirewall = (walk, firewall, vnet, parcel) => {
  const { fqdn } = parcel;
  if (fqdn === null) return parcel;
  const upstream = parseIps(firewall.settings.dnsServers);
  const servers = upstream.length > 0 ? upstream : [azureDnsAddress];
  const answer = askName(
    walk.network,
    { id: firewall.id, place: { kind: 'vnet', vnet, servers }, hostsFile: [] },
    fqdn,
  );
  const destination = destinationOf(walk, answer, targetOfName(walk.network, fqdn));
  const { id: rule } = applicationRulesResolveTheNameAgain;
  if (destination === null) {
    const evidence = say`${nameOf(firewall)} asks its own DNS for ${code(fqdn)} and gets no address (${whyNoAddress[answer.dns.answer]})`;
    block(walk, 'resolve', {
      layer: 'dns',
      at: firewall.id,
      rule,
      evidence,
      fix: fixOf(walk, answer, firewall.id),
    });
    return null;
  }
  if (isSame(destination, parcel.destination)) {
    note(walk, {
      action: 'resolve',
      says: say`${nameOf(firewall)} asks its own DNS for the name and gets the same address`,
      rules: [rule],
      at: [firewall.id],
      outcome: 'info',
    });
    return { ...parcel, destination };
  }
  const seen = (one: Destination) => sayDestination(walk.network, one, printIp);
  const says = say`${nameOf(firewall)} asks its own DNS for ${code(fqdn)} and gets ${seen(destination)}, where the client got ${seen(parcel.destination)}`;
  if (destination.kind === 'private')
    note(walk, { action: 'resolve', says, rules: [rule], at: [firewall.id], outcome: 'info' });
  else
    block(walk, 'resolve', {
      layer: 'dns',
      at: firewall.id,
      rule,
      evidence: says,
      fix: fixOf(walk, answer, firewall.id),
      fatal: false,
    });
  return { ...parcel, destination };
};

function fixOf(walk: Walk, answer: NameAnswer, firewall: ResourceId) {
  return answer.faults
    .map((fault) => fixName(walk.network, fault, answer, firewall))
    .find((fix) => fix !== undefined);
}

function isSame(one: Destination, other: Destination): boolean {
  if (one.kind === 'private' && other.kind === 'private') return one.ip === other.ip;
  return one.kind === other.kind;
}
