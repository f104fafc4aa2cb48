import { type Design, find, type Resource, resourcesOf } from '../../model/index.ts';
import { type FieldSpec, fieldsOf } from './schema-fields.ts';

/** One mention of a resource by another: by which field, in words. */
export interface Relation {
  readonly other: Resource;
  /** The labels of the way to the field, such as "Network interfaces, Subnet". */
  readonly by: string;
}

/** What a resource names in its settings. */
export function namesOthers(design: Design, resource: Resource): readonly Relation[] {
  return mentionsIn(fieldsOf(resource.kind), resource.settings as Record<string, unknown>, []).flatMap(
    ({ id, by }) => {
      const other = find(design, id as Resource['id']);
      return other ? [{ other, by }] : [];
    },
  );
}

/** Who names a resource in their settings. */
export function namedBy(design: Design, resource: Resource): readonly Relation[] {
  return resourcesOf(design)
    .filter(({ id }) => id !== resource.id)
    .flatMap((other) =>
      mentionsIn(fieldsOf(other.kind), other.settings as Record<string, unknown>, [])
        .filter(({ id }) => id === resource.id)
        .map(({ by }) => ({ other, by })),
    );
}

interface Mention {
  readonly id: string;
  readonly by: string;
}

function mentionsIn(
  fields: readonly FieldSpec[],
  values: Readonly<Record<string, unknown>>,
  labels: readonly string[],
): readonly Mention[] {
  return fields.flatMap((spec): readonly Mention[] => {
    const value = values[spec.key];
    const way = [...labels, spec.label];
    const by = way.join(', ');
    if (spec.widget === 'reference') return typeof value === 'string' ? [{ id: value, by }] : [];
    if (spec.widget === 'references') return (value as readonly string[]).map((id) => ({ id, by }));
    if (spec.widget === 'group') return mentionsIn(spec.fields, value as Record<string, unknown>, way);
    if (spec.widget === 'rows') {
      return (value as readonly Record<string, unknown>[]).flatMap((row) =>
        mentionsIn(spec.fields, row, way),
      );
    }
    return [];
  });
}
