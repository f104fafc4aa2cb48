import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heldByArm } from '../../arm/held-by-arm.test-helper.ts';
import { randomDesign } from '../../arm/random-design.test-helper.ts';
import { toArm } from '../../arm/to-arm.ts';
import type { Defaults, Design } from '../../document/design.ts';
import { toResourceId } from '../../ids.ts';
import type { ImportFile } from '../../import/import-types.ts';
import { readFile } from '../../import/read-file.ts';
import { armFiles } from '../arm-json/arm-files.ts';
import { bicepFiles } from '../bicep/bicep-files.ts';
import { hasCompiler, testCompiler } from '../bicep/compiler.test-helper.ts';
import { drawnDesigns } from './designs.test-helper.ts';
import { planDeployment } from './plan.ts';
import { tellFailure } from './tell-failure.test-helper.ts';

type Told = Readonly<Record<string, { readonly rest?: unknown; readonly region?: string } & object>>;

/** Reads a file back and tells what came of it as `heldByArm` does. */
function readBack(text: string, parameters?: string): Told {
  let count = 0;
  const newId = () => toResourceId(`read-${++count}`);
  const { document } = readFile(fileOf(text), {
    newId,
    ...(parameters === undefined ? {} : { parameters: fileOf(parameters) }),
  });
  const design = document?.variants[0]?.design;
  if (!document || !design) throw new Error('nothing was read');
  return told(design, document.defaults);
}

function fileOf(text: string): ImportFile {
  return { name: 'template.json', text, bytes: new TextEncoder().encode(text) };
}

/**
 * What Azure needs and the design does not hold comes back as said by a file: it is kept, and is no part of the design. A zone is global:
 * the region in which it is drawn is a place.
 */
function told(design: Design, defaults: Defaults): Told {
  const all = Object.entries(heldByArm(design, defaults) as Told);
  return Object.fromEntries(
    all.map(([key, { rest: _, region, ...held }]) => [
      key,
      key.startsWith('privateDnsZone ') ? held : { ...held, region },
    ]),
  );
}

// Compared by type and name, without what ARM cannot hold: model/arm/not-held.ts has that list, and a test keeps it.
describe.skipIf(!hasCompiler)('a design that leaves comes back as it was', () => {
  const compiler = testCompiler();

  async function expectRoundTrips(design: Design, defaults: Defaults): Promise<void> {
    const deployment = toArm(design, defaults);
    const wanted = told(design, defaults);
    const isSubscription = planDeployment(deployment).target === 'subscription';
    const files = bicepFiles(deployment, { title: 'A design', says: 'For tests.' });
    const { template, parameters } = await compiler.build(files, 'main.bicepparam');
    expect(readBack(template, parameters), 'by way of the compiler').toEqual(wanted);
    const foreseen = await compiler.snapshotText(files, 'main.bicepparam', isSubscription);
    expect(readBack(foreseen), "by way of the engine's snapshot").toEqual(wanted);
    const [json, jsonParameters] = armFiles(deployment, 'For tests.').map(({ content }) => String(content));
    expect(readBack(json ?? '', jsonParameters), 'by way of the ARM template').toEqual(wanted);
  }

  test.each(drawnDesigns)('%s', (_, design, defaults) => expectRoundTrips(design, defaults));

  test('random designs', { timeout: 1_200_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(randomDesign, async ({ variants: [variant], defaults }) => {
        if (!variant) throw new Error('a random document has a variant');
        await expectRoundTrips(variant.design, defaults);
      }),
      { numRuns: 100, endOnFailure: true, reporter: tellFailure },
    );
  });
});
