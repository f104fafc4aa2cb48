const width = 100;

/** Prints plain data as JSON for people: sorted by the caller, small flat things on one line, the rest spread out. */
export function printJson(value: unknown, indent = ''): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries: readonly string[] = Array.isArray(value)
    ? value.map((item) => printJson(item, `${indent}  `))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${printJson(item, `${indent}  `)}`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  if (entries.length === 0) return open + close;
  const padding = open === '{' ? ' ' : '';
  const line = `${open}${padding}${entries.join(', ')}${padding}${close}`;
  if (isFlat(value) && indent.length + line.length <= width) return line;
  return `${open}\n${entries.map((entry) => `${indent}  ${entry}`).join(',\n')}\n${indent}${close}`;
}

/** Plain data with the keys of every object in order, so that equal things print the same. */
export function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(
    keys.map((key) => [key, sortKeys((value as Readonly<Record<string, unknown>>)[key])]),
  );
}

function isFlat(value: object): boolean {
  return Object.values(value).every(
    (item) => typeof item !== 'object' || item === null || (Array.isArray(item) && item.length === 0),
  );
}
