import { kindEntry } from '../../catalog/kinds.ts';
import { find, resourcesOf, scopeOf } from '../../document/design.ts';
import { type Resource, summaryOf } from '../../document/resource.ts';
import type { Table } from './table.ts';
import { named, type VariantView } from './view.ts';

/** Everything that is drawn, by kind and name. */
export function inventory(view: VariantView): Table {
  const { design, defaults } = view.network;
  const order = (one: Resource) => `${kindEntry(one.kind).title}\u0000${one.name}\u0000${one.id}`;
  const things = [...resourcesOf(design)].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  return {
    id: 'inventory',
    title: 'Inventory',
    columns: [
      { title: 'Kind' },
      { title: 'Name' },
      { title: 'Stands in' },
      { title: 'What' },
      { title: 'Region' },
      { title: 'Resource group' },
      { title: 'Subscription', onlyInFiles: true },
      { title: 'State' },
      { title: 'ARM type', onlyInFiles: true },
      { title: 'Tags', onlyInFiles: true },
      { title: 'Note' },
      { title: 'Id', onlyInFiles: true },
    ],
    rows: things.map((one) => {
      const { title } = kindEntry(one.kind);
      const armType = armTypeOf(one);
      // Sites, clients and grounds are drawn; no resource group holds them.
      const scope = (field: 'region' | 'resourceGroup' | 'subscription') =>
        armType === null ? '' : scopeOf(design, defaults, one, field);
      return [
        title,
        [named(view, one.id)],
        [find(design, one.parent) ? named(view, one.parent) : ''],
        summaryOf(one),
        one.kind === 'privateDnsZone' ? 'global' : scope('region'),
        scope('resourceGroup'),
        scope('subscription'),
        armType === null ? 'drawn only' : one.existing ? 'existing' : '',
        armType ?? '',
        Object.entries(one.tags)
          .map(([key, value]) => `${key}=${value}`)
          .join('; '),
        one.note,
        one.id,
      ];
    }),
    none: 'The design is empty.',
  };
}

/** The type in Azure; null where Azure knows no such thing. A generic box carries its own. */
function armTypeOf(one: Resource): string | null {
  return one.kind === 'other' ? one.settings.armType || null : kindEntry(one.kind).armType;
}
