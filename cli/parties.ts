import {
  type Design,
  find,
  isIpv6,
  kindEntry,
  type Party,
  parseIp,
  type Resource,
  type ResourceId,
  resourcesOf,
  titleOf,
} from '../model/index.ts';
import { BadInput } from './arguments.ts';

/** Reads one end of a question: an address, the name of a resource (`vnet/subnet` where it occurs twice), or a name of DNS. */
export function readParty(design: Design, text: string, option: string): Party {
  if (parseIp(text) !== null || isIpv6(text)) return { address: text.trim() };
  const named = findNamed(design, text);
  if (named.length === 1 && named[0]) return { resource: named[0].id };
  if (named.length > 1) throw ambiguous(design, text, option, named);
  if (/^[a-z0-9_-]+(\.[a-z0-9_-]+)+\.?$/i.test(text)) return { fqdn: text };
  throw unknown(design, text, option);
}

/** Reads the name of any one resource; null where the design has none of that name. */
export function readThing(design: Design, text: string, option: string): ResourceId | null {
  const named = findNamed(design, text);
  if (named.length > 1) throw ambiguous(design, text, option, named);
  return named[0]?.id ?? null;
}

/** Reads the name of one resource of a kind. */
export function readResource(
  design: Design,
  text: string,
  option: string,
  kind: Resource['kind'],
): ResourceId {
  const named = findNamed(design, text).filter((resource) => resource.kind === kind);
  if (named.length > 1) throw ambiguous(design, text, option, named);
  if (!named[0]) throw unknown(design, text, option, kind);
  return named[0].id;
}

function findNamed(design: Design, text: string): readonly Resource[] {
  const wanted = text.toLowerCase();
  return resourcesOf(design).filter(
    (resource) =>
      resource.name.toLowerCase() === wanted ||
      (wanted.includes('/') && pathOf(design, resource).toLowerCase().endsWith(`/${wanted}`)) ||
      resource.id === text,
  );
}

/** A resource with its containers: `/West Europe/vnet-hub/GatewaySubnet`. */
export function pathOf(design: Design, resource: Resource): string {
  const parts: string[] = [];
  for (let at: Resource | undefined = resource; at && parts.length < 20; at = find(design, at.parent))
    parts.unshift(at.name);
  return `/${parts.join('/')}`;
}

function ambiguous(design: Design, text: string, option: string, candidates: readonly Resource[]): BadInput {
  const list = candidates.map((one) => `  ${pathOf(design, one).slice(1)} (${kindEntry(one.kind).title})`);
  return new BadInput(
    `${option} "${text}" is ambiguous. Name one of these with its container:\n${list.join('\n')}`,
  );
}

function unknown(design: Design, text: string, option: string, kind?: Resource['kind']): BadInput {
  const names = resourcesOf(design)
    .filter((resource) => (kind === undefined ? true : resource.kind === kind))
    .map(({ name }) => name)
    .sort();
  const near = names.filter((name) => name.toLowerCase().includes(text.toLowerCase().slice(0, 3)));
  const offered = (near.length > 0 ? near : names).slice(0, 12).join(', ');
  return new BadInput(
    `${option} "${text}" is no ${kind ? titleOf(kind) : 'resource'} of this design, and no address or DNS name.${offered ? ` There are: ${offered}` : ' The design is empty.'}`,
  );
}
