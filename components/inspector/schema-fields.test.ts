import { describe, expect, it } from 'vitest';
import { kindEntry, kinds } from '../../model/index.ts';
import { type FieldSpec, fieldsOf, initialValues } from './schema-fields.ts';

function fieldAt(fields: readonly FieldSpec[], key: string): FieldSpec {
  const found = fields.find((one) => one.key === key);
  if (!found) throw new Error(`no field ${key}`);
  return found;
}

describe('fieldsOf', () => {
  it.each(kinds.map(({ kind }) => kind))(
    '%s: every setting is a labelled field whose initial values are valid',
    (kind) => {
      const { settings } = kindEntry(kind);
      const fields = fieldsOf(kind);
      expect(fields.map(({ key }) => key)).toEqual(Object.keys(settings.shape));
      for (const { label, key } of fields) expect(label, key).not.toBe(key);
      expect(settings.safeParse(initialValues(fields)).success).toBe(true);
    },
  );

  it.each(
    kinds.flatMap(({ kind }) =>
      fieldsOf(kind)
        .filter(({ widget }) => widget === 'rows')
        .map((spec) => [kind, spec] as const),
    ),
  )('%s: a new row of %o is valid', (kind, spec) => {
    const row = initialValues(spec.fields);
    expect(kindEntry(kind).settings.safeParse({ [spec.key]: [row] }).success).toBe(true);
    expect(Object.keys(row).length).toBeGreaterThan(0);
  });

  it('keeps choices in the order of the schema, with a word for nothing', () => {
    expect(fieldAt(fieldsOf('subnet'), 'defaultOutboundAccess').choices).toEqual([
      { value: null, label: 'Not set' },
      { value: true, label: 'Yes' },
      { value: false, label: 'No (private subnet)' },
    ]);
    expect(fieldAt(fieldsOf('webApp'), 'publicNetworkAccess').choices.map(({ value }) => value)).toEqual([
      null,
      'Enabled',
      'Disabled',
    ]);
    expect(fieldAt(fieldsOf('subnet'), 'privateEndpointNetworkPolicies').choices).toHaveLength(4);
  });

  it('reads references, rows, groups and free properties', () => {
    expect(fieldAt(fieldsOf('privateEndpoint'), 'target')).toMatchObject({
      widget: 'reference',
      kinds: ['*privateLinkTarget'],
    });
    const rules = fieldAt(fieldsOf('networkSecurityGroup'), 'rules');
    expect(fieldAt(rules.fields, 'priority')).toMatchObject({
      widget: 'number',
      minimum: 100,
      maximum: 4096,
    });
    expect(fieldAt(fieldsOf('peering'), 'left').fields.map(({ key }) => key)).toContain('useRemoteGateways');
    expect(fieldAt(fieldsOf('other'), 'body').widget).toBe('json');
  });
});
