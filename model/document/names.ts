import { reservedSubnets } from '../catalog/facts/reserved-subnets.ts';
import { findKind, isServiceKind, type KindName, kindEntry } from '../catalog/kinds.ts';
import { code, type Sentence, say } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import { type Design, find, ofKind } from './design.ts';
import type { Resource } from './resource.ts';

/** A name for a new resource that follows Azure's rule and that no other of its kind has. */
export function proposeName(design: Design, kind: KindName, base = kindEntry(kind).namePrefix): string {
  const taken = namesOf(design, kind);
  const startsBare = /^[A-Z]/.test(base) || base.includes('.');
  for (let number = 1; ; number += 1) {
    const name = candidates(kind, base, startsBare && number === 1 ? null : number).find((one) =>
      fits(kind, one),
    );
    if (name && !taken.has(name.toLowerCase())) return name;
    if (number > 10_000) return base;
  }
}

/** The wanted name where it is free, else the same with the next free number, shortened where the rule asks for it. */
export function freeName(design: Design, kind: KindName, wanted: string): string {
  const taken = namesOf(design, kind);
  if (!taken.has(wanted.toLowerCase())) return wanted;
  const base = wanted.replace(/[ -]?\d+$/, '');
  for (let number = 2; number < 10_000; number += 1) {
    const stems = [base, base.slice(0, -`${number}`.length - 1)];
    const name = stems.flatMap((stem) => candidates(kind, stem, number)).find((one) => fits(kind, one));
    if (name && !taken.has(name.toLowerCase())) return name;
  }
  return wanted;
}

/** Why a resource may not have this name; null where it may. */
export function whyNotNamed(design: Design, resource: Resource, name: string): Sentence | null {
  const entry = kindEntry(resource.kind);
  if (name.trim() === '') return say`A name is needed. Type at least one character.`;
  if (name.length > 260) return say`The name is too long. Azure takes 260 characters at most.`;
  if (entry.nameRule && !entry.nameRule.pattern.test(name)) {
    return say`${code(name)} is not a name that Azure takes for ${article(resource.kind)}: ${entry.nameRule.says}.`;
  }
  const namesake = namesakeOf(design, resource, name);
  return namesake
    ? say`There is already ${article(resource.kind)} named ${code(name)} here. Choose another name.`
    : null;
}

/** Another resource that stands in the way of this name: names are compared without case, where Azure compares them. */
export function namesakeOf(design: Design, resource: Resource, name: string): Resource | undefined {
  const key = scopedName(design, resource, name);
  return ofKind(design, resource.kind).find(
    (one) => one.id !== resource.id && scopedName(design, one, one.name) === key,
  );
}

/** A name with the scope in which Azure wants it once: the world, a container, or a resource group. */
export function scopedName(design: Design, resource: Resource, name: string): string {
  const { kind, parent } = resource;
  const isInner = kindEntry(kind).armType === null || kind === 'subnet';
  const scope = isServiceKind(kind) ? '' : isInner ? (parent ?? '') : groupOf(design, resource);
  return `${kind} ${scope} ${name.toLowerCase()}`;
}

/** Kinds that take no `a` or `an` before their title. */
const grounds: Readonly<Record<string, string>> = {
  publicServices: 'the public services',
  globalServices: 'the global frame',
  internet: 'the internet',
  other: 'another resource',
};

/** `a virtual machine`, `an NSG`: the kind's title in a sentence. */
export function article(kind: string): string {
  const only = grounds[kind];
  if (only) return only;
  const title = titleOf(kind);
  // Acronyms are read letter by letter: an SQL server, a VPN gateway.
  return `${/^(?:[aeiou]|SQL)/i.test(title) ? 'an' : 'a'} ${title}`;
}

/** The kind's title in the middle of a sentence: lower-case unless it is a proper name. */
export function titleOf(kind: string): string {
  const { title, properName } = findKind(kind) ?? { title: kind, properName: true };
  return properName ? title : title.charAt(0).toLowerCase() + title.slice(1);
}

/** The reserved subnet with this name, if it is one; Azure compares without case but wants the exact spelling. */
export function reservedSubnetNamed(name: string): (typeof reservedSubnets)[number] | undefined {
  return reservedSubnets.find((one) => one.name.toLowerCase() === name.toLowerCase());
}

/** Was the name of a subnet made by `proposeName`, so that nobody minds when it changes? */
export function isProposedName(kind: KindName, name: string): boolean {
  const base = kindEntry(kind).namePrefix;
  return name.startsWith(`${base}-`) && /^\d+$/.test(name.slice(base.length + 1));
}

/** Subscription and resource group as written, from the nearest container that has them. */
function groupOf(design: Design, resource: Resource): string {
  const parts = { subscription: '', resourceGroup: '' };
  const seen = new Set<ResourceId>();
  for (let at: Resource | undefined = resource; at && !seen.has(at.id); at = find(design, at.parent)) {
    parts.subscription ||= at.subscription ?? '';
    parts.resourceGroup ||= at.resourceGroup ?? '';
    seen.add(at.id);
  }
  return `${parts.subscription}/${parts.resourceGroup}`.toLowerCase();
}

function namesOf(design: Design, kind: KindName): ReadonlySet<string> {
  return new Set(ofKind(design, kind).map(({ name }) => name.toLowerCase()));
}

function candidates(kind: KindName, base: string, number: number | null): readonly string[] {
  if (number === null) return [base];
  const title = kindEntry(kind).namePrefix;
  if (/^[A-Z]/.test(title)) return [`${base} ${number}`];
  if (base.includes('.')) return [base.replace('.', `-${number}.`)];
  // Some kinds take no hyphens, some want longer names.
  return [`${base}-${number}`, `${base}${number}`, `${base}-design-${number}`];
}

function fits(kind: KindName, name: string): boolean {
  return kindEntry(kind).nameRule?.pattern.test(name) ?? true;
}
