/** A place in a file as a chain of keys from the inside out: cheap to make for every value, printed only where it is needed. */
export interface Path {
  readonly parent: Path | null;
  readonly key: string | number;
}

/** The place of a key inside another place; the whole file is null. */
export function inside(parent: Path | null, ...keys: readonly (string | number)[]): Path | null {
  return keys.reduce<Path | null>((outer, key) => ({ parent: outer, key }), parent);
}

/** The keys from the outside in. */
export function keysOf(path: Path | null): readonly (string | number)[] {
  const keys: (string | number)[] = [];
  for (let at = path; at !== null; at = at.parent) keys.push(at.key);
  return keys.reverse();
}

/** The place as a person reads it, such as `resources[3].properties.subnets[0].name`. */
export function printPath(path: Path | null): string {
  const text = keysOf(path)
    .map((key) => {
      if (typeof key === 'number') return `[${key}]`;
      return /^[\w$-]+$/.test(key) ? `.${key}` : `['${key}']`;
    })
    .join('');
  return text.startsWith('.') ? text.slice(1) : text;
}
