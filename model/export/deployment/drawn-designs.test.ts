import { afterAll, describe, expect, test } from 'vitest';
import { hasCompiler, testCompiler } from '../bicep/compiler.test-helper.ts';
import { checkDesign, nothingWrong, type Tally } from './checked-design.test-helper.ts';
import { drawnDesigns, hostileDesign } from './designs.test-helper.ts';

// Bodies are held against Microsoft's type data in /work/shared/azure-types where they lie there.
describe.skipIf(!hasCompiler)(
  'what is drawn in the gallery and in the workshops leaves as Azure takes it',
  () => {
    const compiler = testCompiler();
    const tally: Tally = { resources: 0, oldVersions: 0 };
    afterAll(() => {
      console.log(
        `use-recent-api-versions: ${tally.oldVersions} of ${tally.resources} resources have a version that is too old by the calendar`,
      );
    });

    test.each([...drawnDesigns, hostileDesign])('%s', async (_, design, defaults) => {
      expect(await checkDesign(compiler, design, defaults, tally)).toEqual(nothingWrong);
    });
  },
);
