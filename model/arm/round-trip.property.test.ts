import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Defaults, Design } from '../document/design.ts';
import { toResourceId } from '../ids.ts';
import { drawnDesigns } from '../scenarios/drawn-designs.test-helper.ts';
import { fromArm } from './from-arm.ts';
import { heldByArm } from './held-by-arm.test-helper.ts';
import { randomDesign } from './random-design.test-helper.ts';
import { toArm } from './to-arm.ts';

/** Out as ARM resources and in again, with new ids. */
function roundTrip(design: Design, defaults: Defaults) {
  let count = 0;
  const newId = () => {
    count += 1;
    return toResourceId(`new-${count}`);
  };
  const { resources } = toArm(design, defaults);
  return { resources, read: fromArm(resources, { newId, defaults }) };
}

describe('a design goes out as ARM resources and comes back', () => {
  test('random designs', () => {
    fc.assert(
      fc.property(randomDesign, ({ variants, defaults }) => {
        const design = variants[0]?.design as Design;
        const { read } = roundTrip(design, defaults);
        expect(heldByArm(read.design, defaults)).toEqual(heldByArm(design, defaults));
      }),
      { numRuns: 100 },
    );
  });

  test.each(drawnDesigns)('$name', ({ design, defaults }) => {
    const { read } = roundTrip(design, defaults);
    expect(heldByArm(read.design, defaults)).toEqual(heldByArm(design, defaults));
  });

  test('twice is once: what came back goes out as the same resources', () => {
    fc.assert(
      fc.property(randomDesign, ({ variants, defaults }) => {
        const { resources, read } = roundTrip(variants[0]?.design as Design, defaults);
        const again = toArm(read.design, defaults).resources;
        // One name may stand in two resource groups.
        const keyOf = (one: { type: string; name: string; resourceGroup: string }) =>
          one.type + one.name + one.resourceGroup;
        const plain = (list: typeof again) =>
          list.map(({ of: _, comments: __, ...rest }) => rest).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
        expect(plain(again)).toEqual(plain(resources));
      }),
      { numRuns: 50 },
    );
  });
});
