import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomDesign } from '../../arm/random-design.test-helper.ts';
import { hasCompiler, testCompiler } from '../bicep/compiler.test-helper.ts';
import { checkDesign, nothingWrong, type Tally } from './checked-design.test-helper.ts';
import { tellFailure } from './tell-failure.test-helper.ts';

describe.skipIf(!hasCompiler)('any design leaves as Azure takes it', () => {
  const compiler = testCompiler();

  test('a hundred random designs', { timeout: 1_200_000 }, async () => {
    const tally: Tally = { resources: 0, oldVersions: 0 };
    await fc.assert(
      fc.asyncProperty(randomDesign, async ({ variants: [variant], defaults }) => {
        if (!variant) throw new Error('a random document has a variant');
        expect(await checkDesign(compiler, variant.design, defaults, tally)).toEqual(nothingWrong);
      }),
      // One failing design is enough to look at: making it smaller takes the compiler minutes, and printing it pages.
      { numRuns: 100, endOnFailure: true, reporter: tellFailure },
    );
    console.log(`${tally.resources} resources, use-recent-api-versions: ${tally.oldVersions}`);
  });
});
