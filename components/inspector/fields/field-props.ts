import type { Path } from '../path.ts';
import type { FieldSpec } from '../schema-fields.ts';

/** What every field of a form takes. */
export interface FieldProps {
  readonly spec: FieldSpec;
  readonly path: Path;
  /** For fields in a table, whose head already says the label. */
  readonly hideLabel?: boolean;
}
