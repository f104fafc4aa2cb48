import * as z from 'zod';
import { defineCodec } from '../arm-codec.ts';
import { plainAt } from '../arm-text.ts';
import { text } from '../field.ts';
import { memberSettings, namesOfMember, printMember, readMember } from '../monitor-members.ts';
import { defineService, receivingService } from '../service.ts';
import { publicSwitchAlone } from '../service-settings.ts';

const settings = z.object({
  ...memberSettings,
  workspaceId: text({
    label: 'Workspace id',
    help: 'It stands in the names of the workspace; empty: a stand-in.',
    placeholder: '00000000-0000-0000-0000-000000000000',
  }),
});

type WorkspaceSettings = z.output<typeof settings>;

const type = 'Microsoft.OperationalInsights/workspaces';

const arm = defineCodec<WorkspaceSettings>({
  types: [type],
  print: ({ name, settings: own }, context) => {
    const properties = printMember(own);
    const needs = { properties: { sku: { name: 'PerGB2018' } } };
    return [{ type, name, body: { location: context.location, properties }, needs }];
  },
  read: (arm, context) => ({
    settings: {
      ...readMember(arm, context),
      workspaceId: plainAt(arm.body, 'properties', 'customerId') ?? '',
    },
  }),
  drops: ['/properties/customerId', '/properties/privateLinkScopedResources'],
});

/** Log Analytics workspace: it is sent logs under names of its own, and gets private endpoints by scopes only (PAAS-30). */
export const logAnalyticsWorkspace = defineService({
  ...receivingService,
  kind: 'logAnalyticsWorkspace',
  title: 'Log Analytics workspace',
  properName: true,
  label: 'Log Analytics',
  says: 'A public service that takes logs; a private link scope leads to it, and its own switches close it to other networks.',
  keywords: ['logs', 'azure monitor', 'workspace', 'oms', 'sentinel'],
  glyph:
    'M15 12h-5M15 8h-5M19 17V5a2 2 0 0 0-2-2H4M8 21h12a2 2 0 0 0 2-2v-1a1 1 0 0 0-1-1H11a1 1 0 0 0-1 1v1a2 2 0 1 1-4 0V5a2 2 0 1 0-4 0v2a1 1 0 0 0 1 1h3',
  namePrefix: 'log',
  nameRule: {
    pattern: /^[a-zA-Z0-9](?:[a-zA-Z0-9-]{2,61}[a-zA-Z0-9])$/,
    says: '4 to 63 letters, digits and inner hyphens',
  },
  settings,
  armType: type,
  defaultPort: 443,
  arm,
  service: {
    subresources: [],
    hosts: (name, region, own: WorkspaceSettings) =>
      namesOfMember({ kind: 'logAnalyticsWorkspace', name, region, settings: own }),
    serviceTag: 'AzureMonitor',
    serviceEndpoint: null,
    firewall: publicSwitchAlone,
  },
});
