import { type Path, readPath } from './path.ts';
import type { FieldSpec } from './schema-fields.ts';

/**
 * Does a field mean anything with the settings as they are? One that waits for another field's value is left out until then, except where it
 * holds something already: what is set is never hidden. `path` is where the field's group or row stands.
 */
export function isMeant(spec: FieldSpec, path: Path, settings: unknown): boolean {
  const { onlyWhen, key, initial } = spec;
  if (!onlyWhen) return true;
  if (JSON.stringify(readPath(settings, [...path, key])) !== JSON.stringify(initial)) return true;
  // The nearest field of that name: of the same row, else of what is around it.
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const holder = readPath(settings, path.slice(0, depth));
    if (typeof holder === 'object' && holder !== null && onlyWhen.field in holder)
      return onlyWhen.is.includes(
        (holder as Readonly<Record<string, string | boolean>>)[onlyWhen.field] ?? '',
      );
  }
  return true;
}
