import type { Json } from '../../catalog/arm-resource.ts';
import { at, isJsonObject, textAt } from '../../catalog/read-json.ts';
import type { Run } from './frame.ts';
import type { Path } from './path.ts';
import { reveal, type Value } from './value.ts';

/** A loop as a template writes it. */
export interface Loop {
  readonly name: string;
  readonly count: Json;
  readonly input: Json;
}

/** Azure's own limit of a loop, and of the resources of a template. https://learn.microsoft.com/azure/azure-resource-manager/templates/best-practices#template-limits, read 2026-11-29. */
export const longestLoop = 800;

/** Reads a loop; undefined where the value is none. */
export function loopOf(json: Json): Loop | undefined {
  const count = at(json, 'count');
  if (!isJsonObject(json) || count === undefined) return undefined;
  return { name: textAt(json, 'name') ?? '', count, input: at(json, 'input') ?? null };
}

/** The turns of a loop: 0, 1, 2 and so on. An unknown or impossible count is reported. */
export function stepsOf(loop: Loop, count: Value, path: Path | null, run: Run): readonly number[] {
  const named = loop.name === '' ? 'this loop' : `the loop "${loop.name}"`;
  const plain = reveal(count);
  const known = typeof plain === 'string' && /^\d+$/.test(plain) ? Number(plain) : plain;
  if (typeof known !== 'number' || known < 0) {
    run.report(
      'loop-count',
      'warning',
      `How often ${named} turns is not known before a deployment: it is taken once.`,
      path,
    );
    return [0];
  }
  if (known > longestLoop)
    run.report(
      'loop-count',
      'warning',
      `Azure allows ${longestLoop} turns and ${named} has ${known}: the rest is left out.`,
      path,
    );
  return Array.from({ length: Math.min(Math.floor(known), longestLoop) }, (_, index) => index);
}
