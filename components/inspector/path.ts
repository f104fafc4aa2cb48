/** Where a value stands inside the settings, such as `['rules', 2, 'ports']`. */
export type Path = readonly (string | number)[];

/** The value at a path; undefined where the way ends early. */
export function readPath(value: unknown, path: Path): unknown {
  let at = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Record<string | number, unknown>)[step];
  }
  return at;
}

/** The same value with another one at the path; what is not on the way stays the same object. */
export function writePath(value: unknown, path: Path, next: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return next;
  if (Array.isArray(value))
    return value.map((one, index) => (index === step ? writePath(one, rest, next) : one));
  const record = (value ?? {}) as Record<string, unknown>;
  return { ...record, [step]: writePath(record[step], rest, next) };
}

/** The dotted form that problems use, such as `settings.rules.2.ports`. */
export function printPath(path: Path): string {
  return ['settings', ...path].join('.');
}

/** Does a problem's field stand at the path or under it; brackets and dots mean the same. */
export function standsAt(field: string, path: Path, under = true): boolean {
  const plain = field.replaceAll(/\[(\d+)\]/g, '.$1');
  const own = printPath(path);
  return plain === own || (under && plain.startsWith(`${own}.`));
}
