import * as z from 'zod';
import { type KindName, kinds } from '../../catalog/kinds.ts';
import { canvasSchema } from '../canvas.ts';
import { usualDefaults } from '../document.ts';
import { expectationSchema } from '../expectations.ts';
import { presenterStepSchema } from '../presenter-steps.ts';
import { questionSchema } from '../question.ts';
import { resourceSchema } from '../resource.ts';
import { formatVersion } from './migrations.ts';

/** The word by which a file says that it is ours. */
export const formatName = 'reachboard';

/** The saved shape of the fallbacks for scope fields. */
const defaultsSchema = z.object({
  region: z.string().default(usualDefaults.region),
  resourceGroup: z.string().default(usualDefaults.resourceGroup),
  subscription: z.string().default(usualDefaults.subscription),
  tenant: z.string().default(usualDefaults.tenant),
});

/** The saved shape of a kept question. */
export const savedQuestionSchema = z.intersection(z.object({ id: z.string() }), questionSchema);

/** The saved shape of what could not be read. */
const setAsideSchema = z.object({ path: z.string(), why: z.string(), value: z.json() });

/** The shape of a file, for other programs and, without its words, for the lock; `open` reads a file piece by piece. */
export function documentJsonSchema({ words = true } = {}): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(savedSchema(), {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      const { label, help } = jsonSchema;
      for (const key of formKeys) delete jsonSchema[key];
      if (!words) delete jsonSchema.description;
      else if (typeof label === 'string')
        Object.assign(jsonSchema, { title: label }, help ? { description: help } : {});
    },
  });
}

/** What the catalog says of a field for its form; none of it is the shape of the file. */
const formKeys: readonly string[] = [
  'label',
  'help',
  'widget',
  'kinds',
  'whenGone',
  'placeholder',
  'options',
  'advanced',
  'onlyWhen',
  'suggestions',
];

function savedSchema() {
  // The id of a resource is its key in the file.
  const record = z.discriminatedUnion(
    'kind',
    kinds.map(({ kind }) => recordOf(kind)) as unknown as [z.ZodObject, ...z.ZodObject[]],
  );
  const resources = z.record(z.string(), record);
  const change = z.object({
    set: z
      .record(z.string(), z.record(z.string(), z.json()))
      .describe('Changed fields by resource; settings by top-level key. With a kind: the whole resource.'),
    removed: z.array(z.string()),
  });
  const variantHead = { id: z.string(), name: z.string() };
  return z.object({
    format: z.literal(formatName),
    version: z.literal(formatVersion),
    document: z.object({
      title: z.string(),
      defaults: defaultsSchema,
      variants: z
        .array(
          z.union([
            z.object({ ...variantHead, design: z.object({ resources }) }),
            z.object({ ...variantHead, change }).describe('The difference to the first variant.'),
          ]),
        )
        .min(1),
      canvas: canvasSchema,
      questions: z.array(savedQuestionSchema),
      expectations: z.array(expectationSchema),
      steps: z.array(presenterStepSchema),
      setAside: z.array(setAsideSchema),
    }),
  });
}

function recordOf(kind: KindName): z.ZodObject {
  return (resourceSchema(kind) as unknown as z.ZodObject).omit({ id: true });
}
