import { coversPrefix, overlapsPrefix, type Prefix, parsePrefix } from '../../address/prefix.ts';
import { forbiddenRanges } from '../../catalog/facts/reserved-addresses.ts';
import type { Problem } from '../../explain/problem.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import { type Check, doubt, fault } from '../check.ts';
import { childrenOf, type Design, ofKind } from '../design.ts';
import { suggestPrefix } from '../free-space.ts';
import { isKind, type ResourceOf } from '../resource.ts';

/** Address spaces and subnet prefixes: inside and apart (ADDR-5), and of a size that Azure takes (ADDR-2). */
export const checkPrefixes: Check = (design) =>
  ofKind(design, 'virtualNetwork').flatMap((vnet) => [...checkSpaces(vnet), ...checkSubnets(design, vnet)]);

function checkSpaces(vnet: ResourceOf<'virtualNetwork'>): readonly Problem[] {
  const texts = vnet.settings.addressSpaces;
  if (texts.length === 0) {
    return [
      doubt(
        'space-missing',
        vnet,
        'settings.addressSpaces',
        say`${nameOf(vnet)} has no address space. Add one, such as ${code('10.0.0.0/16')}.`,
      ),
    ];
  }
  return texts.flatMap((text, index) => {
    const space = parsePrefix(text);
    if (!space) return [];
    const field = `settings.addressSpaces.${index}`;
    const forbidden = forbiddenRanges.some((range) => overlapsPrefix(range, space));
    const twin = texts.slice(0, index).find((other) => touches(parsePrefix(other), space));
    return [
      ...(forbidden
        ? [
            fault(
              'space-forbidden',
              vnet,
              field,
              say`Azure takes no VNet in ${code(text)}. Use a private range, such as ${code('10.0.0.0/8')}.`,
            ),
          ]
        : []),
      ...(twin
        ? [
            fault(
              'space-overlap',
              vnet,
              field,
              say`${code(text)} overlaps ${code(twin)} of the same VNet. Remove one of them.`,
            ),
          ]
        : []),
    ];
  });
}

function checkSubnets(design: Design, vnet: ResourceOf<'virtualNetwork'>): readonly Problem[] {
  const subnets = childrenOf(design, vnet.id).flatMap((child) => (isKind(child, 'subnet') ? [child] : []));
  const spaces = vnet.settings.addressSpaces.flatMap((text) => parsePrefix(text) ?? []);
  return subnets.flatMap((subnet) => {
    const text = subnet.settings.prefix;
    const field = 'settings.prefix';
    if (text === '')
      return [
        doubt(
          'prefix-missing',
          subnet,
          field,
          say`${nameOf(subnet)} has no prefix. ${propose(design, subnet, 24)}`,
        ),
      ];
    const prefix = parsePrefix(text);
    if (!prefix) return [];
    const found: Problem[] = [];
    if (prefix.length > 29 || prefix.length < 2) {
      found.push(
        fault(
          'prefix-size',
          subnet,
          field,
          say`${code(text)} is not a size that Azure takes. Use ${code('/29')} or larger.`,
        ),
      );
    }
    if (!spaces.some((space) => coversPrefix(space, prefix))) {
      found.push(
        fault(
          'prefix-outside',
          subnet,
          field,
          say`${code(text)} is outside the address space of ${nameOf(vnet)}. ${propose(design, subnet, prefix.length)}`,
        ),
      );
    }
    const twin = subnets.find(
      (other) => other.id !== subnet.id && touches(parsePrefix(other.settings.prefix), prefix),
    );
    if (twin) {
      found.push(
        fault(
          'prefix-overlap',
          subnet,
          field,
          say`${code(text)} overlaps ${nameOf(twin)} (${code(twin.settings.prefix)}). ${propose(design, subnet, prefix.length)}`,
        ),
      );
    }
    return found;
  });
}

function propose(design: Design, subnet: ResourceOf<'subnet'>, length: number) {
  const free = suggestPrefix(design, subnet.id, length);
  return free
    ? say`Free: ${code(free)}.`
    : say`No ${code(`/${length}`)} is free; add an address space to the VNet.`;
}

function touches(a: Prefix | null, b: Prefix): boolean {
  return a !== null && overlapsPrefix(a, b);
}
