import type { Stub } from '../arm/read-context.ts';
import type { ReadEntry } from '../arm/read-entry.ts';
import { armId, type Json } from '../catalog/arm-resource.ts';
import { isExpression } from '../catalog/arm-text.ts';
import { spellType } from '../catalog/facts/api-versions.ts';
import { kinds } from '../catalog/kinds.ts';
import { isJsonObject } from '../catalog/read-json.ts';
import type { ImportReport, ReportEntry } from './import-types.ts';
import { ownTenant } from './own-tenant.ts';

/** What became of every resource of a file, each with its place. */
export function reportOf(
  entries: readonly ReadEntry[],
  stubs: readonly Stub[],
  unresolved: readonly ReportEntry[],
): ImportReport {
  const own = entries.filter(({ became }) => became !== 'generic');
  return {
    found: entries.length,
    understood: own.map((entry) => entryOf(entry, [])),
    kept: own.filter(({ kept }) => kept.length > 0).map((entry) => entryOf(entry, entry.kept)),
    generic: entries
      .filter(({ became }) => became === 'generic')
      .map((entry) => entryOf(entry, [whyGeneric(entry)])),
    unresolved: [
      ...unresolved,
      ...entries.flatMap((entry) => {
        const paths = expressionsIn(entry.arm.body, '');
        return paths.length > 0 || isExpression(entry.arm.name) ? [entryOf(entry, paths)] : [];
      }),
      ...stubs.map(
        (stub): ReportEntry => ({
          type: spellType(stub.type),
          name: stub.name,
          at: armId({ ...stub, type: spellType(stub.type) }),
          resource: stub.id,
          details: [
            'It is referred to and not in the file: drawn as existing, its settings are not known. Import it too, or set it by hand after the import.',
          ],
        }),
      ),
    ],
  };
}

/** A load balancer with a public address, say, is of a type that has a kind, and no such thing. */
function whyGeneric({ arm: { type, resourceGroup, extends: on } }: ReadEntry): string {
  const kind = kinds.find(({ armType }) => armType?.toLowerCase() === type.toLowerCase());
  if (kind)
    return `“${kind.title}” stands for another form of this type: this one is kept as a box and printed back.`;
  return resourceGroup === '' && (on === undefined || !/\/resourceGroups\//i.test(on))
    ? 'No kind here stands for this type: it is kept as a box. It stands outside of resource groups, so that no deployment from here makes it.'
    : 'No kind here stands for this type: it is kept as a box and printed back.';
}

function entryOf({ arm, resource }: ReadEntry, details: readonly string[]): ReportEntry {
  return {
    type: arm.type,
    name: arm.name,
    at: arm.at ?? armId(arm),
    ...(resource ? { resource } : {}),
    details,
  };
}

/** Where only a deployment knows the value: path and expression. */
function expressionsIn(value: Json, path: string): readonly string[] {
  // Every deployment knows its own tenant.
  if (value === ownTenant) return [];
  if (isExpression(value)) return [`${path}: ${value}`];
  if (Array.isArray(value)) return value.flatMap((item, index) => expressionsIn(item, `${path}/${index}`));
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => expressionsIn(inner, `${path}/${key}`));
}
