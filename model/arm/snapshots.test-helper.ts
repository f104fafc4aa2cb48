import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type ArmResource, parseArmId } from '../catalog/arm-resource.ts';
import { usualDefaults } from '../document/document.ts';

const folder = '/work/shared/corpus/snapshots';

/** What Azure's own engine says that real templates deploy, a file each; without the shared folder (a user's clone) there is nothing to read. */
export const snapshotFiles = existsSync(folder)
  ? readdirSync(folder).filter((name) => name.endsWith('.json'))
  : [];

/** Where the snapshots say that they were deployed to. */
export const snapshotDefaults = {
  ...usualDefaults,
  subscription: '11111111-1111-1111-1111-111111111111',
  resourceGroup: 'rg-import',
};

/** The resources of a snapshot, as far as their names are known. */
export function resourcesIn(file: string): readonly ArmResource[] {
  const { predictedResources } = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
  return predictedResources.flatMap(({ id, type, name, apiVersion, ...body }: Record<string, string>) => {
    const named = parseArmId(id);
    return named === undefined ? [] : [{ ...named, type, name, apiVersion, body }];
  });
}
