import { parseIp } from '../../address/ip.ts';
import { containsIp, parsePrefix } from '../../address/prefix.ts';
import type { Problem } from '../../explain/problem.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import { type Check, doubt, fault } from '../check.ts';
import { type Design, find } from '../design.ts';
import { isReservedIn, readPrefixes, suggestAddress } from '../free-space.ts';
import { type HeldAddress, heldAddresses } from '../held-addresses.ts';

/** Private addresses lie in their subnet, are free for use and are held once. */
export const checkAddresses: Check = (design) => {
  const all = heldAddresses(design);
  const holders = new Map<string, readonly HeldAddress[]>();
  for (const held of all) {
    const key = keyOf(held);
    holders.set(key, [...(holders.get(key) ?? []), held]);
  }
  return all.flatMap((held) => {
    const twin = holders.get(keyOf(held))?.find((other) => other !== held);
    return [...checkOne(design, held), ...(twin ? [usedTwice(design, held, twin)] : [])];
  });
};

function checkOne(design: Design, held: HeldAddress): readonly Problem[] {
  const { resource, field, container, text } = held;
  const home = find(design, container);
  const ip = parseIp(text);
  if (!home || ip === null) return [];
  if (home.kind === 'onPremisesSite') {
    const own = readPrefixes(home.settings.prefixes);
    return own.length === 0 || own.some((prefix) => containsIp(prefix, ip))
      ? []
      : [
          doubt(
            'address-outside',
            resource,
            field,
            say`${code(text)} is outside the prefixes of ${nameOf(home)}. ${propose(design, held)}`,
          ),
        ];
  }
  const prefix = home.kind === 'subnet' ? parsePrefix(home.settings.prefix) : null;
  if (!prefix) return [];
  if (!containsIp(prefix, ip)) {
    return [
      fault(
        'address-outside',
        resource,
        field,
        say`${code(text)} is outside ${nameOf(home)}. ${propose(design, held)}`,
      ),
    ];
  }
  return isReservedIn(prefix, ip)
    ? [
        fault(
          'address-reserved',
          resource,
          field,
          say`Azure keeps ${code(text)}: the first four addresses of a subnet and the last one. ${propose(design, held)}`,
        ),
      ]
    : [];
}

function usedTwice(design: Design, held: HeldAddress, twin: HeldAddress): Problem {
  return fault(
    'address-twice',
    held.resource,
    held.field,
    say`${code(held.text)} is also the address of ${nameOf(twin.resource)}. ${propose(design, held)}`,
  );
}

function propose(design: Design, { container }: HeldAddress) {
  const free = suggestAddress(design, container);
  return free ? say`Free: ${code(free)}.` : say`No address is free there.`;
}

function keyOf({ container, text }: HeldAddress): string {
  return `${container} ${parseIp(text) ?? text}`;
}
