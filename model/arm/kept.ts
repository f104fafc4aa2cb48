import type { Json } from '../catalog/arm-resource.ts';
import type { Rest } from './rest.ts';

/**
 * What a resource's `rest` holds, apart: paths of its own body, paths of the bodies of its parts (`interface/0:/properties/…`), the names its
 * parts were read with (`@names`), and which of its bodies came from a file (`@read`): those are whole, and nothing that Azure needs is added.
 */
export interface Kept {
  /** By part; the thing itself is ''. */
  readonly bodies: ReadonlyMap<string, Rest>;
  readonly names: Readonly<Record<string, string>>;
  readonly read: ReadonlySet<string>;
}

/** Reads a `rest`. */
export function readKept(rest: Readonly<Record<string, Json>>): Kept {
  const bodies = new Map<string, Record<string, Json>>();
  for (const [key, value] of Object.entries(rest)) {
    if (key.startsWith('@')) continue;
    const [, part = '', path = ''] = /^([^:/]+(?:\/[^:/]+)*(?=:\/))?:?(.*)$/s.exec(key) ?? [];
    const body = bodies.get(part) ?? {};
    body[path.startsWith('/') ? path : `/${path}`] = value;
    bodies.set(part, body);
  }
  return { bodies, names: namesIn(rest['@names']), read: new Set(textsIn(rest['@read'])) };
}

/** Writes a `rest`, its keys in a stable order. */
export function writeKept({ bodies, names, read }: Kept): Record<string, Json> {
  const paths = [...bodies].flatMap(([part, rest]) =>
    Object.entries(rest).map(([path, value]): [string, Json] => [
      part === '' ? path : `${part}:${path}`,
      value,
    ]),
  );
  return Object.fromEntries([
    ...(Object.keys(names).length > 0 ? [['@names', names] as [string, Json]] : []),
    ...(read.size > 0 ? [['@read', [...read].sort()] as [string, Json]] : []),
    ...paths.sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
}

function namesIn(value: Json | undefined): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function textsIn(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}
