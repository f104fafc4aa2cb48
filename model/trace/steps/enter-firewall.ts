import { type Ip, parseIp, printIp } from '../../address/ip.ts';
import { evaluateFirewall } from '../../azure-firewall/evaluate-firewall.ts';
import { evaluateNat, type NatDecision } from '../../azure-firewall/evaluate-nat.ts';
import { dnatHidesTheSource } from '../../azure-firewall/rules/dnat-hides-the-source.ts';
import { dnatRulesComeFirst } from '../../azure-firewall/rules/dnat-rules-come-first.ts';
import { networkRulesMayDenyBehindDnat } from '../../azure-firewall/rules/network-rules-may-deny-behind-dnat.ts';
import type { ResourceOf } from '../../document/resource.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { AddressHolder } from '../../network/network.ts';
import { holderNear } from '../by-address.ts';
import { block, doubt, note, type Parcel, printFlow, type Walk } from '../walk.ts';
import { tellUnknownRules } from './firewall-policy.ts';

type Firewall = ResourceOf<'azureFirewall'>;

/** A packet to a public address of a firewall: DNAT rules alone let something in there. */
export function enterPublicFirewall(walk: Walk, firewall: Firewall, source: Ip | null, parcel: Parcel): void {
  const [holder] = walk.network.addressesOf(firewall.id);
  const called = parcel.destination.ip;
  if (!holder) {
    walk.notModelled.push(say`${nameOf(firewall)} stands in no subnet with a prefix`);
    return;
  }
  if (walk.arrival) walk.arrival = { ...walk.arrival, subnet: holder.subnet };
  if (enterByNat(walk, firewall, holder, called, source, parcel)) return;
  if (tellUnknownRules(walk, firewall, 'enter')) return;
  block(walk, 'enter', {
    layer: 'firewall',
    at: firewall.id,
    rule: dnatRulesComeFirst.id,
    evidence: say`No DNAT rule of ${nameOf(firewall)} takes ${code(printFlow(parcel))} at its public address`,
  });
}

/** What calls an address of a firewall and a DNAT rule takes goes on to another destination; false where no rule takes it. */
export function enterByNat(
  walk: Walk,
  firewall: Firewall,
  holder: AddressHolder,
  called: Ip | null,
  source: Ip | null,
  parcel: Parcel,
): boolean {
  const { protocol, port } = parcel;
  const decision = evaluateNat(firewall.settings, { source, destination: called, protocol, port });
  if (!decision || walk.quiet) return false;
  const { rule } = decision;
  if (decision.match === 'maybe') doubtNat(walk, firewall, called, decision);
  const ip = parseIp(rule.translatedAddress ?? '');
  if (ip === null) {
    walk.notModelled.push(
      say`DNAT rule ${code(rule.name)} of ${nameOf(firewall)} names no address to which it leads`,
    );
    return true;
  }
  note(walk, {
    action: 'forward',
    says: say`${nameOf(firewall)}: DNAT rule ${code(rule.name)} (${rule.priority}) leads it on to ${code(printIp(ip))}, port ${code(`${rule.translatedPort}`)}, from a private address of the firewall`,
    rules: [dnatRulesComeFirst.id, dnatHidesTheSource.id],
    at: [firewall.id],
  });
  askNetworkRules(walk, firewall, ip, source, parcel, rule.translatedPort);
  goOnBehind(walk, holder, ip, rule.translatedPort, parcel);
  return true;
}

function doubtNat(walk: Walk, firewall: Firewall, called: Ip | null, { rule }: NatDecision): void {
  doubt(walk, 'enter', {
    says:
      called === null
        ? say`DNAT rule ${code(rule.name)} (${rule.priority}) of ${nameOf(firewall)} names an address, and its public address is not stated`
        : say`DNAT rule ${code(rule.name)} (${rule.priority}) of ${nameOf(firewall)} names sources, and the public address of the caller is not known`,
    rule: dnatRulesComeFirst.id,
    layer: 'firewall',
    at: firewall.id,
  });
}

/** A network rule that denies the translated connection: pages do not agree on whether it is asked. */
function askNetworkRules(
  walk: Walk,
  firewall: Firewall,
  ip: Ip,
  source: Ip | null,
  parcel: Parcel,
  port: number,
): void {
  const decision = evaluateFirewall(firewall.settings, {
    source: source ?? parcel.sourceIp,
    destination: { ip, tag: null, region: null },
    fqdn: null,
    protocol: parcel.protocol,
    port,
  });
  if (!networkRulesMayDenyBehindDnat.leavesOpen(decision)) return;
  doubt(walk, 'forward', {
    says: say`${nameOf(firewall)}: ${decision.evidence}; whether network rules are asked behind a DNAT rule is told in two ways`,
    rule: networkRulesMayDenyBehindDnat.id,
    layer: 'firewall',
    at: firewall.id,
  });
}

/** The rest of the way is a connection of the firewall: its routes, its address, and the reply comes back to it. */
function goOnBehind(walk: Walk, holder: AddressHolder, ip: Ip, port: number, { protocol }: Parcel): void {
  const vnet = walk.network.subnets.get(holder.subnet)?.vnet ?? holder.subnet;
  const to = holderNear(walk.network, vnet, ip)?.id ?? null;
  const own = dnatHidesTheSource.seen(null, holder.ip);
  walk.onward = {
    by: holder.id,
    ways: [
      {
        to,
        ends: {
          origin: {
            kind: 'nic',
            resource: holder.id,
            subnet: holder.subnet,
            ip: own,
            nic: null,
            nsgApplies: false,
          },
          target: { resource: to, service: null, subresource: null, fqdn: null, ip, publicIp: null },
          port,
          protocol,
        },
      },
    ],
  };
}
