import { parseIp } from '../address/ip.ts';
import { containsIp, coversPrefix, parsePrefix, sizeOf } from '../address/prefix.ts';
import { withDescendants, withResource } from './change-design.ts';
import { childrenOf, type Design, find } from './design.ts';
import { heldIn } from './held-addresses.ts';
import { type MovedBlock, readdress, rebase } from './readdress.ts';
import type { Resource } from './resource.ts';

/** After a VNet or subnet got another range: what stood in the old one comes along, at the same offset where it fits. */
export function followPrefix(design: Design, before: Resource): Design {
  const after = find(design, before.id);
  if (before.kind === 'subnet' && after?.kind === 'subnet') {
    const block = toBlock(before.settings.prefix, after.settings.prefix);
    return block ? followSubnet(design, after, block) : design;
  }
  if (before.kind !== 'virtualNetwork' || after?.kind !== 'virtualNetwork') return design;
  const [old, next] = [before.settings.addressSpaces, after.settings.addressSpaces];
  const changed = old.flatMap((text, index) => (text === next[index] ? [] : [index]));
  const [index] = changed;
  // Only one space that took the place of another says where things went.
  if (index === undefined || changed.length > 1 || old.length !== next.length) return design;
  const block = toBlock(old[index] ?? '', next[index] ?? '');
  return block ? followSpace(design, after, block) : design;
}

function followSubnet(design: Design, subnet: Resource, block: MovedBlock): Design {
  let next = design;
  for (const { resource, text } of heldIn(design, subnet.id)) {
    const [ip, current] = [parseIp(text), find(next, resource.id)];
    if (ip === null || !current || containsIp(block.to, ip) || !containsIp(block.from, ip)) continue;
    const fits = ip - block.from.base < sizeOf(block.to);
    next = withResource(next, fits ? rebase(current, [block]) : current);
    next = readdress(next, resource.id);
  }
  return next;
}

function followSpace(design: Design, vnet: Resource, block: MovedBlock): Design {
  let next = design;
  for (const subnet of childrenOf(design, vnet.id)) {
    const prefix = subnet.kind === 'subnet' ? parsePrefix(subnet.settings.prefix) : null;
    if (!prefix || coversPrefix(block.to, prefix) || !coversPrefix(block.from, prefix)) continue;
    if (prefix.base - block.from.base + sizeOf(prefix) > sizeOf(block.to)) continue;
    for (const id of withDescendants(next, [subnet.id])) {
      const one = find(next, id);
      if (one) next = withResource(next, rebase(one, [block]));
    }
  }
  return next;
}

function toBlock(from: string, to: string): MovedBlock | null {
  const [old, next] = [parsePrefix(from), parsePrefix(to)];
  return old && next && from !== to ? { from: old, to: next } : null;
}
