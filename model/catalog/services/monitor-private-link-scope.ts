import * as z from 'zod';
import { defineCodec } from '../arm-codec.ts';
import type { Json } from '../arm-resource.ts';
import { literal, nameInId, partWord, plainAt, unlessNone } from '../arm-text.ts';
import { choice, rows, text, texts } from '../field.ts';
import { namesOfMember, type ScopeMember, scopeGroup, workspaceNames } from '../monitor-members.ts';
import { at, compact, listAt, wordOf } from '../read-json.ts';
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
    help: 'Ids of Log Analytics workspaces in the scope that are not drawn; each has names of its own.',
    placeholder: '00000000-0000-0000-0000-000000000000',
    advanced: true,
  }),
  exclusions: rows(
    z.object({
      connection: text({ label: 'Connection', placeholder: 'pe-ampls' }),
      ingestion: choice(modes, 'Open', { label: 'Ingestion', options }),
      query: choice(modes, 'Open', { label: 'Query', options }),
    }),
    {
      label: 'Modes of single endpoints',
      help: 'A private endpoint connection, told by its name or by that of its endpoint, may have modes of its own.',
      advanced: true,
    },
  ),
});

type ScopeSettings = z.output<typeof settings>;

const type = 'Microsoft.Insights/privateLinkScopes';

const scoped = `${type}/scopedResources`;

const arm = defineCodec<ScopeSettings>({
  types: [type],
  print: ({ id, name, settings: { ingestionAccessMode, queryAccessMode, exclusions } }, context) => {
    const accessModeSettings = compact({
      ingestionAccessMode,
      queryAccessMode,
      exclusions: unlessNone(
        exclusions.map(({ connection, ingestion, query }) => ({
          privateEndpointConnectionName: literal(connection),
          ingestionAccessMode: ingestion,
          queryAccessMode: query,
        })),
      ),
    });
    const members = memberKinds.flatMap((kind) =>
      context.ofKind(kind).filter(({ settings }) => listsScope(settings, id)),
    );
    return [
      { type, name, body: { location: 'global', properties: { accessModeSettings } } },
      ...members.flatMap((member) => {
        const linkedResourceId = context.idOf(member.id);
        const part = `member/${partWord(member.name.toLowerCase())}`;
        return linkedResourceId === null
          ? []
          : [
              {
                type: scoped,
                name: `${name}/${context.partName(part, member.name)}`,
                part,
                body: { properties: { linkedResourceId } },
              },
            ];
      }),
    ];
  },
  read: (arm, context) => {
    const modes = at(arm.body, 'properties', 'accessModeSettings');
    for (const member of context.childrenOf(arm, scoped)) {
      const id = at(member.body, 'properties', 'linkedResourceId');
      if (context.refer(id) !== null) context.fold(member, `member/${partWord(nameInId(id).toLowerCase())}`);
    }
    return {
      settings: {
        ingestionAccessMode: modeAt(modes, 'ingestionAccessMode'),
        queryAccessMode: modeAt(modes, 'queryAccessMode'),
        exclusions: listAt(modes, 'exclusions').map((one) => ({
          connection: plainAt(one, 'privateEndpointConnectionName') ?? '',
          ingestion: modeAt(one, 'ingestionAccessMode'),
          query: modeAt(one, 'queryAccessMode'),
        })),
      },
    };
  },
  drops: ['/properties/privateEndpointConnections'],
});

const memberKinds = ['logAnalyticsWorkspace', 'applicationInsights'] as const;

function listsScope({ scopes }: Readonly<Record<string, unknown>>, scope: string): boolean {
  return Array.isArray(scopes) && scopes.includes(scope);
}

function modeAt(value: Json | undefined, key: string): (typeof modes)[number] {
  return wordOf(modes, at(value, key)) ?? 'Open';
}

const name = (record: string, suffix: string): HostName => ({
  fqdn: `${record}.${suffix}`,
  subresource: scopeGroup,
  zone: `privatelink.${suffix}`,
  record,
  member: record,
  memberUnnamed: true,
  aliasAlways: true,
});

// The names that all of Azure Monitor shares. https://learn.microsoft.com/azure/azure-monitor/logs/private-link-configure (2026-11-29)
const shared = [
  'api',
  'global.in.ai',
  'profiler',
  'live',
  'diagservices-query',
  'snapshot',
  'global.handler.control',
];

/** The names that workspaces and components of the scope bring with them; without any, the zones of a workspace are wanted all the same. */
function broughtNames({ workspaceIds }: ScopeSettings, members: readonly ScopeMember[]): readonly HostName[] {
  const ofMembers = members.flatMap(namesOfMember);
  const hasWorkspace = members.some(({ kind }) => kind === 'logAnalyticsWorkspace');
  const ids = workspaceIds.length > 0 || hasWorkspace ? workspaceIds : ['workspace-id'];
  const all = [...ids.flatMap((id) => workspaceNames(id.toLowerCase(), '')), ...ofMembers];
  const byName = new Map(all.map((host) => [host.fqdn, { ...host, aliasAlways: true as const }]));
  return [...byName.values()];
}

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
    hosts: (_name, _region, own: ScopeSettings, members = []) => [
      ...shared.map((record) => name(record, 'monitor.azure.com')),
      ...broughtNames(own, members),
      name('scadvisorcontentpl', 'blob.core.windows.net'),
    ],
    takesMembers: true,
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
