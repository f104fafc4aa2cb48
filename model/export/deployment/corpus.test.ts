import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fromArm } from '../../arm/from-arm.ts';
import { toArm } from '../../arm/to-arm.ts';
import { type ArmResource, parseArmId } from '../../catalog/arm-resource.ts';
import { usualDefaults } from '../../document/document.ts';
import { toResourceId } from '../../ids.ts';
import { bicepFiles } from '../bicep/bicep-files.ts';
import { hasCompiler, testCompiler } from '../bicep/compiler.test-helper.ts';

// What Azure's engine says that real templates deploy; without the shared folder (a user's clone) there is nothing to read.
const folder = '/work/shared/corpus/snapshots';
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
const defaults = {
  ...usualDefaults,
  subscription: '11111111-1111-1111-1111-111111111111',
  resourceGroup: 'rg-import',
};

/** What a template of years ago says and today's types do not know: it was read so, and goes out so. */
const ofOldTypes = /Warning (BCP036|BCP037|BCP089):/;

function resourcesIn(file: string): readonly ArmResource[] {
  const { predictedResources } = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
  return predictedResources.flatMap(({ id, type, name, apiVersion, ...body }: Record<string, string>) => {
    const named = parseArmId(id);
    return named === undefined ? [] : [{ ...named, type, name, apiVersion, body }];
  });
}

describe.skipIf(files.length === 0 || !hasCompiler)('what real templates deploy leaves as Bicep', () => {
  const compiler = testCompiler();
  const old: string[] = [];

  test.each(files)('%s', async (file) => {
    let count = 0;
    const newId = () => toResourceId(`id-${++count}`);
    const { design } = fromArm(resourcesIn(file), { newId, defaults });
    const { says, reformatted } = await compiler.compile(
      bicepFiles(toArm(design, defaults), { title: file, says: 'For tests.' }),
    );
    old.push(...says.filter((line) => ofOldTypes.test(line)));
    expect([...says.filter((line) => !ofOldTypes.test(line)), ...reformatted]).toEqual([]);
  });

  test('few properties are of types that are no longer so', () => {
    expect(old.length).toBeLessThanOrEqual(12);
  });
});
