import fc from 'fast-check';
import type * as z from 'zod';
import type { FieldMeta } from '../catalog/field.ts';
import { type KindName, kindEntry, kinds, referableKinds } from '../catalog/kinds.ts';
import { type ResourceId, toResourceId } from '../ids.ts';
import type { Canvas } from './canvas.ts';
import { type Design, emptyDesign } from './design.ts';
import { difference } from './difference.ts';
import { type Document, usualDefaults } from './document.ts';
import { newResource, type Resource } from './resource.ts';

/** Random plain text with everything that text can do to a file. */
export const someText = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    '10.0.0.0/16',
    '10.0.1.4',
    '*',
    'Microsoft.Sql',
    '</script><script>alert(1)</script>',
    'ü "quoted" \\ \u2028',
  ),
);

const someNumber = fc.integer({ min: -5000, max: 5000 });
const someId = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', '10', '9', 'Z_-').map(toResourceId);

/** Values that fit a schema; references name only what `ids` offers, so that nothing dangles. */
function someValue(
  schema: z.ZodType,
  ids: (kinds: readonly string[]) => readonly ResourceId[],
): fc.Arbitrary<unknown> {
  const meta = schema.meta() as Partial<FieldMeta> | undefined;
  const choices = ids(meta?.kinds ?? []);
  if (meta?.widget === 'reference') {
    const required = meta.whenGone === 'remove' && choices[0] !== undefined;
    return fc.constantFrom(...choices, ...(required ? [] : [null]));
  }
  if (meta?.widget === 'references') return fc.subarray([...choices]);
  const def = schema.def as unknown as {
    readonly type: string;
    readonly innerType?: z.ZodType;
    readonly element?: z.ZodType;
    readonly shape?: Readonly<Record<string, z.ZodType>>;
    readonly entries?: Readonly<Record<string, string>>;
  };
  if (def.type === 'nullable' && def.innerType)
    return fc.option(someValue(def.innerType, ids), { nil: null });
  if (def.innerType) return someValue(def.innerType, ids);
  if (def.element) return fc.array(someValue(def.element, ids), { maxLength: 3 });
  if (def.shape) {
    return fc.record(
      Object.fromEntries(Object.entries(def.shape).map(([key, inner]) => [key, someValue(inner, ids)])),
    );
  }
  if (def.entries) return fc.constantFrom(...Object.values(def.entries));
  if (def.type === 'boolean') return fc.boolean();
  if (def.type === 'number') {
    const { minValue, maxValue } = schema as z.ZodNumber;
    return fc.integer({ min: Math.max(minValue ?? 0, 0), max: Math.min(maxValue ?? 9999, 99999) });
  }
  return def.type === 'record' ? someJsonRecord : someText;
}

const someJsonRecord = fc
  .dictionary(
    fc.string({ maxLength: 6 }).filter((key) => key !== '__proto__'),
    fc.jsonValue({ maxDepth: 2 }).filter((value) => !JSON.stringify(value).includes('__proto__')),
    { maxKeys: 3 },
  )
  .map((value) => JSON.parse(JSON.stringify(value)));

/** Random records of any kinds under distinct ids, with containers and references among themselves. */
export const someDesign: fc.Arbitrary<Design> = fc
  .uniqueArray(fc.record({ id: someId, kind: fc.constantFrom(...kinds.map(({ kind }) => kind)) }), {
    selector: ({ id }) => id,
    maxLength: 8,
  })
  .chain((heads) => {
    const idsOf = (words: readonly string[]) => {
      const accepted = referableKinds(words);
      return heads.filter(({ kind }) => accepted.includes(kind)).map(({ id }) => id);
    };
    const records = heads.map(({ id, kind }, index) =>
      someResource(
        id,
        kind,
        heads.slice(0, index).map((one) => one.id),
        idsOf,
      ),
    );
    return fc.tuple(...records);
  })
  .map((resources) => ({ resources: Object.fromEntries(resources.map((one) => [one.id, one])) }));

function someResource(
  id: ResourceId,
  kind: KindName,
  containers: readonly ResourceId[],
  idsOf: (kinds: readonly string[]) => readonly ResourceId[],
): fc.Arbitrary<Resource> {
  const mayBeEmpty = fc.option(
    someText.filter((text) => text !== ''),
    { nil: null },
  );
  return fc
    .record({
      name: someText,
      parent: fc.constantFrom(null, ...containers),
      existing: fc.boolean(),
      region: mayBeEmpty,
      resourceGroup: mayBeEmpty,
      tenant: mayBeEmpty,
      note: someText,
      tags: fc.dictionary(fc.constantFrom('env', 'owner', 'constructor'), someText),
      rest: someJsonRecord,
      settings: someValue(kindEntry(kind).settings, idsOf),
    })
    .map((fields) => ({ ...newResource(kind, id, 'x'), ...fields }) as unknown as Resource);
}

const somePlace = fc.record(
  {
    x: someNumber,
    y: someNumber,
    width: fc.integer({ min: 1, max: 900 }),
    height: fc.integer({ min: 1, max: 900 }),
  },
  { requiredKeys: ['x', 'y'] },
);

const someCanvas: fc.Arbitrary<Canvas> = fc.record({
  places: fc.dictionary(someId, somePlace),
  placesIn: fc.dictionary(fc.constantFrom('v1', 'v2'), fc.dictionary(someId, somePlace)),
  notes: fc.uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 4 }),
      text: someText,
      x: someNumber,
      y: someNumber,
      width: fc.constant(200),
      height: fc.constant(80),
    }),
    { selector: ({ id }) => id, maxLength: 3 },
  ),
}) as unknown as fc.Arbitrary<Canvas>;

const someParty = fc.oneof(
  someId.map((resource) => ({ resource })),
  fc.constant({ address: '10.0.0.4' }),
  fc.constant({ fqdn: 'kv.vault.azure.net' }),
);
const someQuestion = fc.record({
  from: someParty,
  to: someParty,
  port: fc.option(fc.integer({ min: 0, max: 65535 }), { nil: null }),
  protocol: fc.constantFrom('tcp' as const, 'udp' as const, 'icmp' as const, null),
});

/** Random documents that `open` has nothing to mend in. */
export const someDocument: fc.Arbitrary<Document> = fc
  .record({
    title: someText,
    region: someText,
    designs: fc.array(someDesign, { minLength: 1, maxLength: 3 }),
    canvas: someCanvas,
    questions: fc.array(someQuestion, { maxLength: 2 }),
    must: fc.constantFrom('reach' as const, 'notReach' as const),
    aside: fc.array(fc.record({ path: someText, why: someText, value: someJsonRecord }), { maxLength: 2 }),
  })
  .map(({ title, region, designs, canvas, questions, must, aside }) => ({
    title,
    defaults: { ...usualDefaults, region },
    variants: designs.map((design, index) => ({ id: `v${index}`, name: `Variant ${index}`, design })),
    canvas,
    questions: questions.map((question, index) => ({ id: `q${index}`, ...question })),
    expectations: questions.map((question, index) => ({
      id: `e${index}`,
      question,
      must,
      path: null,
      dns: null,
    })),
    steps: questions.map((question, index) => ({
      id: `s${index}`,
      title,
      variant: index === 0 ? null : 'v0',
      change: index === 0 ? null : difference(designs[0] ?? emptyDesign, designs.at(-1) ?? emptyDesign),
      camera: { x: 1.5, y: 2, zoom: 0.5 },
      highlight: [],
      question,
      hidesAnswer: index > 0,
      notes: region,
    })),
    setAside: aside,
  })) as unknown as fc.Arbitrary<Document>;
