import * as z from 'zod';
import { listOf, say } from '../../explain/sentence.ts';
import type { Design } from '../design.ts';
import { type Change, difference } from '../difference.ts';
import type { Variant } from '../document.ts';
import { withoutLostInSteps } from '../lost-in-steps.ts';
import { type PresenterStep, presenterStepSchema } from '../presenter-steps.ts';
import type { Resource } from '../resource.ts';
import { variantOfStep } from '../step-design.ts';
import { readResource } from './read-resource.ts';
import { mergeRecord } from './read-variants.ts';
import {
  isRecord,
  type Json,
  ownValue,
  putAside,
  type Reader,
  readEntries,
  readItems,
  tellRepair,
} from './reader.ts';
import { repairDesign } from './repair-design.ts';

/** A step whose change is not read yet. */
type RawStep = Omit<PresenterStep, 'change'> & { readonly change: Json };

const rawStepSchema = (presenterStepSchema as unknown as z.ZodObject).extend({
  change: z.json().default(null),
}) as unknown as z.ZodType<RawStep>;

/** The steps of a file; the change of each is read record by record on top of its variant. */
export function readSteps(
  reader: Reader,
  value: Json | undefined,
  variants: readonly Variant[],
): readonly PresenterStep[] {
  const raw = readItems(reader, rawStepSchema, value, 'steps');
  const pathOf = (id: string) =>
    `steps[${Array.isArray(value) ? value.findIndex((item) => isRecord(item) && ownValue(item, 'id') === id) : 0}]`;
  const heads = raw.map((step) => readCamera(reader, { ...step, change: null }, pathOf(step.id)));
  const document = { variants, steps: heads };
  const steps = heads.map((step, index) => {
    const change = raw[index]?.change ?? null;
    if (change === null) return step;
    const { design } = variantOfStep(document, step);
    return { ...step, change: readChange(reader, change, `${pathOf(step.id)}.change`, design) };
  });
  const kept = withoutLostInSteps({ variants, steps });
  const mended = kept.filter((step, index) => step !== steps[index]).map(({ title, id }) => title || id);
  if (mended.length > 0)
    tellRepair(
      reader,
      'steps',
      say`What these steps name is not in the file and was taken out: ${listOf(mended)}.`,
    );
  return kept;
}

const farthest = 1e6;

/** A camera that shows nothing, or all and nothing, is none. */
function readCamera(reader: Reader, step: PresenterStep, path: string): PresenterStep {
  const { camera } = step;
  if (!camera) return step;
  const { x, y, zoom } = camera;
  if (Math.abs(x) <= farthest && Math.abs(y) <= farthest && zoom >= 0.01 && zoom <= 20) return step;
  putAside(reader, `${path}.camera`, 'it looks at nothing', { x, y, zoom });
  return { ...step, camera: null };
}

function readChange(reader: Reader, value: Json, path: string, base: Design): Change | null {
  if (!isRecord(value)) {
    putAside(reader, path, 'it is not an object', value);
    return null;
  }
  for (const [key, other] of Object.entries(value)) {
    if (key !== 'set' && key !== 'removed')
      putAside(reader, `${path}.${key}`, 'this version does not know it', other);
  }
  const removed = ownValue(value, 'removed') ?? [];
  if (!Array.isArray(removed)) putAside(reader, `${path}.removed`, 'it is not a list', removed);
  const gone = new Set<unknown>(Array.isArray(removed) ? removed : []);
  const resources = new Map<string, Resource>(Object.entries(base.resources).filter(([id]) => !gone.has(id)));
  readEntries(reader, ownValue(value, 'set'), `${path}.set`, (one, at, id) => {
    const before = Object.hasOwn(base.resources, id) ? base.resources[id as never] : undefined;
    const merged = mergeRecord(before as unknown as Json | undefined, one);
    const resource = merged === undefined ? undefined : readResource(reader, merged, at, id);
    if (merged === undefined) putAside(reader, at, 'what it changes is not in its variant', one);
    if (resource) resources.set(id, resource);
  });
  const design: Design = { resources: Object.fromEntries(resources) };
  return difference(base, repairDesign(reader, design, `${path}.set`));
}
