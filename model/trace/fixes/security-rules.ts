import { printIp } from '../../address/ip.ts';
import { isPrivateAddress } from '../../catalog/facts/reserved-addresses.ts';
import type { ResourceOf } from '../../document/resource.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { CompiledNsg, Named, NicNode } from '../../network/network.ts';
import { platformAddressesAreNotFiltered } from '../../nsg/rules/platform-addresses-are-not-filtered.ts';
import type { SecurityRule } from '../../nsg/security-rule.ts';
import type { Fix } from '../answer.ts';
import { type Parcel, printFlow } from '../walk.ts';
import { fixSettings } from './fix-settings.ts';

type Direction = SecurityRule['direction'];

/** A rule that lets exactly this connection pass, with a number below that of the rule which denies it. */
export function fixNsg(
  nsg: CompiledNsg,
  direction: Direction,
  parcel: Parcel,
  denies: { readonly priority: number } | null,
): Fix {
  const destination = platformTag(parcel) ?? destinationOf(parcel, 'Internet');
  const rule = {
    ...allowing(parcel, direction),
    destinations: [destination],
    name: freeRuleName(nsg, direction, parcel),
  };
  const priority = freePriority(nsg, direction, denies?.priority ?? 65_500);
  const what = say`Allow ${code(printFlow(parcel))} to ${code(destination)} in ${nameOf(nsg)}`;
  if (priority !== null) {
    return {
      edit: 'add-nsg-rule',
      input: { nsg: nsg.id, rule: { ...rule, priority } },
      says: say`${what} with a rule of priority ${priority}`,
    };
  }
  return fixSettings(
    nsg.id,
    { rules: [...movedUp(nsg.rules, direction), { ...rule, priority: lowest }] },
    say`${what} with a rule of priority ${lowest}, and add one to the priority of the rules after it`,
  );
}

/** Rules know Azure's own addresses by tags alone. */
function platformTag({ destination, port }: Parcel): string | undefined {
  if (destination.kind !== 'private') return undefined;
  return platformAddressesAreNotFiltered.tagsOf({ kind: 'ip', ip: destination.ip }, port)?.[0];
}

/** An NSG with this one rule on an interface whose public address nothing opens. */
export function fixClosedAddress(machine: Named, nic: NicNode, parcel: Parcel): Fix {
  const rule = { ...allowing(parcel, 'Inbound'), destinations: [printIp(nic.ip)], priority: 200 };
  return {
    edit: 'add-interface-nsg',
    input: { machine: machine.id, index: nic.index, rule: { ...rule, name: `allow-${portText(parcel)}-in` } },
    says: say`Add an NSG to ${nameOf(machine)} that allows ${code(printFlow(parcel))} from ${code(sourceOf(parcel))}`,
  };
}

/** A network rule of the firewall for exactly this connection. */
export function fixFirewall(firewall: ResourceOf<'azureFirewall'>, parcel: Parcel): Fix {
  const destination = destinationOf(parcel, '*');
  const { networkRules } = firewall.settings;
  const first = Math.min(300, ...networkRules.map(({ priority }) => priority));
  const rule = {
    name: `allow-${portText(parcel)}`,
    priority: Math.max(100, first - 10),
    access: 'Allow',
    protocols: [parcel.protocol.toUpperCase()],
    sources: [sourceOf(parcel) === 'Internet' ? '*' : sourceOf(parcel)],
    destinations: [destination],
    ports: parcel.protocol === 'icmp' ? '*' : `${parcel.port}`,
  };
  // Where the lowest number is taken, all rules make room and keep their order.
  const others =
    first > lowest ? networkRules : networkRules.map((one) => ({ ...one, priority: one.priority + 1 }));
  const isTag = /^[A-Z]\w*(\.\w+)?$/i.test(destination);
  const where =
    destination === '*' ? say`every destination` : say`${isTag ? 'service tag ' : ''}${code(destination)}`;
  return fixSettings(
    firewall.id,
    { networkRules: [...others, rule] },
    say`Allow ${code(printFlow(parcel))} to ${where} with a network rule of ${nameOf(firewall)}`,
  );
}

const lowest = 100;
const highest = 4096;

/** A rule that allows this connection, but for its name, number and destination. */
export function allowing(parcel: Parcel, direction: Direction) {
  const protocol = `${parcel.protocol[0]?.toUpperCase()}${parcel.protocol.slice(1)}`;
  return {
    direction,
    access: 'Allow' as const,
    protocol: protocol as SecurityRule['protocol'],
    sources: [sourceOf(parcel)],
    ports: parcel.protocol === 'icmp' ? '*' : `${parcel.port}`,
    sourcePorts: '*',
  };
}

/** An app or Bastion may call with any address of its subnet, and somebody outside has none that is known. */
function sourceOf({ sourceText, sourceIp, sourceTag, originVnet }: Parcel): string {
  // A public address of Azure that nothing names is one of the internet to a rule.
  if (sourceTag === null) return 'Internet';
  // Azure's own addresses, such as those of Front Door, are many and change: rules name their tag.
  if (sourceTag !== undefined) return sourceTag;
  if (sourceText !== null) return sourceText;
  const isKnown = isPrivateAddress(sourceIp) || originVnet !== null || sourceIp !== 0;
  return isKnown ? printIp(sourceIp) : 'Internet';
}

/** The destination of a packet as a rule names it. */
export function destinationOf({ destination }: Parcel, otherwise: string): string {
  if (destination.ip !== null) return printIp(destination.ip);
  const tag = destination.kind === 'service' ? destination.service.entry.service.serviceTag : null;
  return tag ?? otherwise;
}

function portText({ protocol, port }: Parcel): string {
  return protocol === 'icmp' ? protocol : `${port}`;
}

function freeRuleName(nsg: CompiledNsg, direction: Direction, parcel: Parcel): string {
  const base = `allow-${portText(parcel)}-${direction === 'Inbound' ? 'in' : 'out'}`;
  const taken = new Set(nsg.rules.map(({ name }) => name.toLowerCase()));
  let name = base;
  for (let count = 2; taken.has(name); count += 1) name = `${base}-${count}`;
  return name;
}

/** A number before the denying rule: below every other one where there is room, else the first that is free; null without one. */
function freePriority(nsg: CompiledNsg, direction: Direction, before: number): number | null {
  const taken = nsg.rules.filter((rule) => rule.direction === direction).map(({ priority }) => priority);
  const wished = Math.min(200, Math.min(highest + 1, ...taken) - 10);
  if (wished >= lowest) return wished;
  for (let priority = lowest; priority < before && priority <= highest; priority += 1)
    if (!taken.includes(priority)) return priority;
  return null;
}

/** The rules with those that stand one after the other at the lowest numbers moved up by one, in the same order. */
function movedUp(rules: readonly SecurityRule[], direction: Direction) {
  const taken = new Set(rules.filter((rule) => rule.direction === direction).map(({ priority }) => priority));
  let free = lowest;
  while (taken.has(free)) free += 1;
  return rules.map(({ isDefault: _, ...rule }) =>
    rule.direction === direction && rule.priority < free ? { ...rule, priority: rule.priority + 1 } : rule,
  );
}
