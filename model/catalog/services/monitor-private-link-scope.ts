import * as z from 'zod';
import { defineCodec } from '../arm-codec.ts';
import { choice, texts } from '../field.ts';
import { at, wordOf } from '../read-json.ts';
import { defineService, type HostName, receivingService } from '../service.ts';

const modes = ['Open', 'PrivateOnly'] as const;
const options = { Open: 'Open', PrivateOnly: 'Private only' };

const settings = z.object({
  ingestionAccessMode: choice(modes, 'Open', {
    label: 'Ingestion',
    help: 'Private only: networks of the scope send to resources in it only; Log Analytics stays open all the same.',
    options,
  }),
  queryAccessMode: choice(modes, 'Open', {
    label: 'Query',
    help: 'Private only: networks of the scope ask resources in it only.',
    options,
  }),
  workspaceIds: texts({
    label: 'Workspace ids',
    help: 'Ids of the Log Analytics workspaces in the scope; each has names of its own.',
    placeholder: '00000000-0000-0000-0000-000000000000',
  }),
});

type ScopeSettings = z.output<typeof settings>;

const type = 'Microsoft.Insights/privateLinkScopes';

const arm = defineCodec<ScopeSettings>({
  types: [type],
  print: ({ name, settings: { ingestionAccessMode, queryAccessMode } }) => {
    const accessModeSettings = { ingestionAccessMode, queryAccessMode };
    return [{ type, name, body: { location: 'global', properties: { accessModeSettings } } }];
  },
  read: ({ body }) => {
    const modeAt = (key: string) =>
      wordOf(modes, at(body, 'properties', 'accessModeSettings', key)) ?? 'Open';
    return {
      settings: {
        ingestionAccessMode: modeAt('ingestionAccessMode'),
        queryAccessMode: modeAt('queryAccessMode'),
      },
    };
  },
  drops: ['/properties/privateEndpointConnections'],
});

const name = (record: string, suffix: string): HostName => ({
  fqdn: `${record}.${suffix}`,
  subresource: 'azuremonitor',
  zone: `privatelink.${suffix}`,
  record,
  aliasAlways: true,
});

// The names that all workspaces share; the regional ones of Application Insights are left out: their number is Azure's own.
// https://learn.microsoft.com/azure/azure-monitor/logs/private-link-configure (2026-11-29)
const shared = ['api', 'global.in.ai', 'live', 'profiler', 'snapshot'];
const perWorkspace = [
  'oms.opinsights.azure.com',
  'ods.opinsights.azure.com',
  'agentsvc.azure-automation.net',
];

/** Azure Monitor private link scope: it turns names that all of Azure Monitor shares private, for every network that uses its zones (PAAS-30, DNS-110). */
export const monitorPrivateLinkScope = defineService({
  ...receivingService,
  kind: 'monitorPrivateLinkScope',
  title: 'Azure Monitor private link scope',
  properName: true,
  label: 'Monitor scope',
  says: 'Stands for Azure Monitor behind a private endpoint; its names are shared by all workspaces, so it changes them for every network with its zones.',
  keywords: ['ampls', 'azure monitor', 'log analytics', 'application insights', 'workspace'],
  glyph:
    'M22 12h-2.48a2 2 0 0 0-1.93 1.46l-2.35 8.36a.25.25 0 0 1-.48 0L9.24 2.18a.25.25 0 0 0-.48 0l-2.35 8.36A2 2 0 0 1 4.49 12H2',
  namePrefix: 'ampls',
  nameRule: { pattern: /^[\w.()-]{0,254}[\w()-]$/, says: '1 to 255 letters, digits and _ . ( ) -' },
  settings,
  armType: type,
  defaultPort: 443,
  arm,
  service: {
    subresources: [{ groupId: 'azuremonitor', ports: [443], member: null }],
    hosts: (_name, _region, { workspaceIds }: ScopeSettings) => [
      ...shared.map((record) => name(record, 'monitor.azure.com')),
      // Without an id the zones are wanted all the same.
      ...(workspaceIds.length === 0 ? ['workspace-id'] : workspaceIds).flatMap((id) =>
        perWorkspace.map((suffix) => name(id, suffix)),
      ),
      name('scadvisorcontentpl', 'blob.core.windows.net'),
    ],
    serviceTag: 'AzureMonitor',
    serviceEndpoint: null,
    // The public paths are those of the workspaces, which are not drawn.
    firewall: {
      decidesBy: 'notModelled',
      ipRules: false,
      vnetRules: false,
      exception: 'none',
      exceptionSurvivesDisabled: false,
    },
  },
});
