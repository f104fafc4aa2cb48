import * as z from 'zod';
import { choice, field, references, rows, texts } from '../field.ts';
import { defineKind } from '../kind.ts';

const definition = z.object({
  name: field(z.string().default(''), { label: 'Name' }),
  service: choice(['Microsoft.Storage', 'Global'], 'Microsoft.Storage', {
    label: 'Service',
    options: { 'Microsoft.Storage': 'Storage', Global: 'Platform services (by alias)' },
  }),
  accounts: references(['storageAccount'], { label: 'Storage accounts', whenGone: 'clear' }),
  scopes: texts({
    label: 'By resource id',
    help: 'Ids of subscriptions, resource groups or accounts beside the drawn ones; for platform services an alias.',
    placeholder: '/subscriptions/…/resourceGroups/rg-data',
  }),
});

const settings = z.object({ definitions: rows(definition, { label: 'Definitions' }) });

/** Service endpoint policy: the storage accounts that a subnet reaches over its service endpoint (SE-30, SE-33). */
export const serviceEndpointPolicy = defineKind({
  kind: 'serviceEndpointPolicy',
  title: 'Service endpoint policy',
  label: 'Policy',
  says: 'Lists the storage accounts that a subnet may reach over its service endpoint; others are refused.',
  group: 'Rules',
  keywords: ['sep', 'storage', 'exfiltration', 'service endpoint'],
  glyph:
    'M9 5h-2a2 2 0 0 0 -2 2v12a2 2 0 0 0 2 2h10a2 2 0 0 0 2 -2v-12a2 2 0 0 0 -2 -2h-2M9 3h6v4h-6zM9 14l2 2l4 -4',
  drawnAs: 'badge',
  livesIn: ['region', 'virtualNetwork', 'canvas'],
  namePrefix: 'sep',
  settings,
  armType: 'Microsoft.Network/serviceEndpointPolicies',
  speaks: 'neither',
  summary: ({ definitions }: z.output<typeof settings>) =>
    definitions.length === 1 ? '1 definition' : `${definitions.length} definitions`,
});
