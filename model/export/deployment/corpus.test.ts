import { describe, expect, test } from 'vitest';
import { fromArm } from '../../arm/from-arm.ts';
import { resourcesIn, snapshotDefaults, snapshotFiles } from '../../arm/snapshots.test-helper.ts';
import { toArm } from '../../arm/to-arm.ts';
import { toResourceId } from '../../ids.ts';
import { bicepFiles } from '../bicep/bicep-files.ts';
import { hasCompiler, testCompiler } from '../bicep/compiler.test-helper.ts';

/** What a template of years ago says and today's types do not know: it was read so, and goes out so. */
const ofOldTypes = /Warning (BCP036|BCP037|BCP089):/;

describe.skipIf(snapshotFiles.length === 0 || !hasCompiler)(
  'what real templates deploy leaves as Bicep',
  () => {
    const compiler = testCompiler();
    const old: string[] = [];

    test.each(snapshotFiles)('%s', async (file) => {
      let count = 0;
      const newId = () => toResourceId(`id-${++count}`);
      const { design } = fromArm(resourcesIn(file), { newId, defaults: snapshotDefaults });
      const { says, reformatted } = await compiler.compile(
        bicepFiles(toArm(design, snapshotDefaults), { title: file, says: 'For tests.' }),
      );
      old.push(...says.filter((line) => ofOldTypes.test(line)));
      expect([...says.filter((line) => !ofOldTypes.test(line)), ...reformatted]).toEqual([]);
    });

    test('few properties are of types that are no longer so', () => {
      expect(old.length).toBeLessThanOrEqual(12);
    });
  },
);
