import type { LabRule } from './estate.ts';

/** The prefixes of a subnet's tag VirtualNetwork. */
export type Tag = readonly string[];

const privateRanges = '{ 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 100.64.0.0/10 }';

/**
 * The two chains of an NSG, `<name>_in` and `<name>_out`: the first rule that matches returns or drops, then come
 * the default rules (NSG-1 to NSG-3). A set `virtual_network` has to stand in the same table.
 */
export function nsgRules(name: string, rules: readonly LabRule[] | null): string {
  if (!rules) return '';
  const chain = (direction: LabRule['direction'], usual: readonly string[]) =>
    [
      `chain ${name}_${direction === 'Inbound' ? 'in' : 'out'} {`,
      ...rules.filter((rule) => rule.direction === direction).flatMap(linesOf),
      ...usual,
      '}',
    ].join('\n    ');
  const insideVnet = 'ip saddr @virtual_network ip daddr @virtual_network return';
  return [
    chain('Inbound', [insideVnet, 'drop']),
    chain('Outbound', [insideVnet, `ip daddr != ${privateRanges} return`, 'drop']),
  ].join('\n  ');
}

/** nftables wants a protocol before a port, so that a rule for any protocol becomes one for TCP and one for UDP. */
function linesOf({ access, protocol, source, destination, ports }: LabRule): readonly string[] {
  const ends = [end('saddr', source), end('daddr', destination)];
  const verdict = access === 'Allow' ? 'return' : 'drop';
  const protocols = protocol === '*' ? ['tcp', 'udp'] : [protocol.toLowerCase()];
  return protocols.map((one) =>
    [`meta l4proto ${one}`, ...ends, ports === '*' ? '' : `th dport ${ports}`, verdict]
      .filter((part) => part !== '')
      .join(' '),
  );
}

function end(side: 'saddr' | 'daddr', text: string): string {
  if (text === '*') return '';
  if (text === 'VirtualNetwork') return `ip ${side} @virtual_network`;
  if (text === 'Internet') return `ip ${side} != ${privateRanges}`;
  return `ip ${side} ${text}`;
}
