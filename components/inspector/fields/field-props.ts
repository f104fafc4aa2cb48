import type { Path } from '../path.ts';
import type { FieldSpec } from '../schema-fields.ts';

/** What every field of a form takes. */
export interface FieldProps {
  readonly spec: FieldSpec;
  readonly path: Path;
  /** For fields in a table, whose head already says the label. */
  readonly hideLabel?: boolean;
}

/** What an empty field shows: an example that cannot be taken for a value. */
export function exampleOf(spec: FieldSpec, usual = ''): string {
  const example = spec.placeholder ?? usual;
  return example === '' ? '' : `e.g. ${example}`;
}
