import { describe, expect, test } from 'vitest';
import { armKey, type JsonObject } from '../catalog/arm-resource.ts';
import { toResourceId } from '../ids.ts';
import { codecOf } from './codecs.ts';
import { withFirewallAddresses } from './first-address.ts';
import { fromArm } from './from-arm.ts';
import { regionOf } from './make-resource.ts';
import { kindOfType } from './read-context.ts';
import { readOnlyPaths } from './read-only-paths.ts';
import { restOf } from './rest.ts';
import { withoutSecrets } from './secrets.ts';
import { resourcesIn, snapshotDefaults, snapshotFiles } from './snapshots.test-helper.ts';
import { toArm } from './to-arm.ts';
import { unfold } from './unfold.ts';

/** Regions have two spellings. */
function spelled(body: JsonObject): JsonObject {
  const region = regionOf({ body });
  return region === undefined ? body : { ...body, location: region };
}

// Without the shared folder (a user's clone) there is nothing to read.
describe.skipIf(snapshotFiles.length === 0)('what real templates deploy comes in and goes out again', () => {
  test.each(snapshotFiles)('%s', (file) => {
    const before = resourcesIn(file);
    let count = 0;
    const newId = () => toResourceId(`id-${++count}`);
    const { design, entries } = fromArm(before, { newId, defaults: snapshotDefaults });
    // What Azure makes by itself with a thing is taken in and not printed.
    const azures = new Set(
      entries
        .filter(({ became, kept }) => became === 'part' && kept.length === 0)
        .map(({ arm }) => armKey(arm)),
    );
    const after = new Map(unfold(toArm(design, snapshotDefaults).resources).map((one) => [armKey(one), one]));
    const lost = withFirewallAddresses(unfold(before))
      .filter(({ type }) => type.toLowerCase() !== 'microsoft.resources/resourcegroups')
      // An id that only a deployment knows leads nowhere here.
      .filter(({ body }) => !JSON.stringify(body).includes('[resourceId('))
      .flatMap((arm) => {
        const printed = after.get(armKey(arm));
        if (printed === undefined) return azures.has(armKey(arm)) ? [] : [`${arm.type} ${arm.name}`];
        const drops = [
          ...(codecOf(kindOfType(arm.type) ?? 'other')?.drops ?? []),
          ...readOnlyPaths(arm.type),
        ];
        const { rest, changed } = restOf(
          spelled(withoutSecrets(arm.type, arm.body).body),
          spelled(printed.body),
          drops,
        );
        return [...Object.keys(rest), ...changed].map((path) => `${arm.type} ${arm.name} ${path}`);
      });
    expect(lost).toEqual([]);
  });
});
