import { describe, expect, test } from 'vitest';
import { networkDrawings } from '../../arm/codecs/network-drawings.test-helper.ts';
import { usualDefaults } from '../../document/document.ts';
import { draw } from '../../scenarios/draw.ts';
import { hasCompiler, testCompiler } from '../bicep/compiler.test-helper.ts';
import { checkDesign, nothingWrong } from './checked-design.test-helper.ts';

describe.skipIf(!hasCompiler)('proxies', () => {
  test.each([
    ['application-gateway', 12],
    ['front-door', 20],
  ])(
    '%s leaves as Bicep and ARM that Azure takes',
    async (name, least) => {
      const d = draw();
      networkDrawings[name]?.(d);
      const tally = { resources: 0, oldVersions: 0 };
      expect(await checkDesign(testCompiler(), d.design(), usualDefaults, tally)).toEqual(nothingWrong);
      expect(tally.resources).toBeGreaterThan(least);
    },
    120_000,
  );
});
