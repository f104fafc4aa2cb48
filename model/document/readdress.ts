import { type Ip, parseIp, printIp, toIp } from '../address/ip.ts';
import { containsIp, coversPrefix, type Prefix, parsePrefix, printPrefix } from '../address/prefix.ts';
import type { ResourceId } from '../ids.ts';
import { withDescendants, withResource } from './change-design.ts';
import { type Design, find } from './design.ts';
import { suggestAddress, suggestPrefix } from './free-space.ts';
import { addressesOf, heldIn } from './held-addresses.ts';
import { isKind, type Resource } from './resource.ts';

/** A block of addresses that moved: what lay in `from` now lies at the same offset in `to`. */
export interface MovedBlock {
  readonly from: Prefix;
  readonly to: Prefix;
}

/** The resource with every address and prefix inside moved blocks rewritten, wherever its settings mention one. */
export function rebase(resource: Resource, blocks: readonly MovedBlock[]): Resource {
  const settings = rebaseValue(resource.settings, blocks);
  return settings === resource.settings ? resource : ({ ...resource, settings } as Resource);
}

/** Gives a resource that came into another container addresses that belong there; the same design when they do already. */
export function readdress(design: Design, id: ResourceId): Design {
  const resource = find(design, id);
  if (!resource) return design;
  return isKind(resource, 'subnet') ? readdressSubnet(design, resource) : readdressMachine(design, resource);
}

function readdressSubnet(design: Design, subnet: Extract<Resource, { kind: 'subnet' }>): Design {
  const vnet = find(design, subnet.parent);
  const from = parsePrefix(subnet.settings.prefix);
  if (!isKind(vnet, 'virtualNetwork') || !from) return design;
  const siblings = Object.values(design.resources).filter(
    (one) => one.parent === vnet.id && one.id !== subnet.id,
  );
  const taken = siblings.flatMap((one) =>
    isKind(one, 'subnet') ? (parsePrefix(one.settings.prefix) ?? []) : [],
  );
  const spaces = vnet.settings.addressSpaces.flatMap((text) => parsePrefix(text) ?? []);
  const clash = taken.some((other) => coversPrefix(other, from) || coversPrefix(from, other));
  if (spaces.some((space) => coversPrefix(space, from)) && !clash) return design;
  const to = parsePrefix(suggestPrefix(design, subnet.id, from.length) ?? '');
  if (!to) return design;
  let next = design;
  for (const inside of withDescendants(design, [subnet.id])) {
    const one = find(design, inside);
    if (one) next = withResource(next, rebase(one, [{ from, to }]));
  }
  return next;
}

function readdressMachine(design: Design, resource: Resource): Design {
  let next = design;
  for (const { field, container, text } of addressesOf(design, resource)) {
    const ranges = rangesOf(find(design, container));
    const ip = parseIp(text);
    if (ip === null || ranges.length === 0) continue;
    const isInside = ranges.some((range) => containsIp(range, ip));
    if (isInside && !isTaken(next, resource, container, ip)) continue;
    const address = suggestAddress(next, container);
    const steps = field.split('.').slice(1);
    const settings = replaceAt(find(next, resource.id)?.settings, steps, address);
    next = withResource(next, { ...resource, settings } as Resource);
  }
  return next;
}

function rangesOf(home: Resource | undefined): readonly Prefix[] {
  const texts =
    home?.kind === 'subnet'
      ? [home.settings.prefix]
      : home?.kind === 'onPremisesSite'
        ? home.settings.prefixes
        : [];
  return texts.flatMap((text) => parsePrefix(text) ?? []);
}

function isTaken(design: Design, resource: Resource, container: ResourceId, ip: Ip): boolean {
  return heldIn(design, container).some(
    (held) => held.resource.id !== resource.id && parseIp(held.text) === ip,
  );
}

/** A plain value with one value at a path replaced. */
export function replaceAt(value: unknown, steps: readonly string[], next: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return next;
  if (Array.isArray(value))
    return value.map((item, index) => (`${index}` === step ? replaceAt(item, rest, next) : item));
  const record = (value ?? {}) as Readonly<Record<string, unknown>>;
  return { ...record, [step]: replaceAt(Object.hasOwn(record, step) ? record[step] : undefined, rest, next) };
}

function rebaseValue(value: unknown, blocks: readonly MovedBlock[]): unknown {
  if (typeof value === 'string') return rebaseText(value, blocks);
  if (Array.isArray(value)) {
    const mapped = value.map((item) => rebaseValue(item, blocks));
    return mapped.every((item, index) => item === value[index]) ? value : mapped;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, rebaseValue(item, blocks)] as const);
  const before = value as Readonly<Record<string, unknown>>;
  return entries.every(([key, item]) => item === before[key]) ? value : Object.fromEntries(entries);
}

function rebaseText(text: string, blocks: readonly MovedBlock[]): string {
  const prefix = parsePrefix(text);
  const block = prefix && blocks.find(({ from }) => coversPrefix(from, prefix));
  if (!prefix || !block) return text;
  const base = toIp(block.to.base + (prefix.base - block.from.base));
  return text.includes('/') ? printPrefix({ base, length: prefix.length }) : printIp(base);
}
