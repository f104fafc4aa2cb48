import * as z from 'zod';
import { defineCodec } from '../arm-codec.ts';
import { plainAt } from '../arm-text.ts';
import { text, texts } from '../field.ts';
import { at, wordOf } from '../read-json.ts';
import { defineService, type HostName, receivingService } from '../service.ts';
import { switchAlone } from '../service-settings.ts';

const settings = z.object({
  ...switchAlone,
  workspaceId: text({
    label: 'Workspace id',
    help: 'It stands in every name of the workspace; empty: a stand-in.',
    placeholder: '00000000-0000-0000-0000-000000000000',
  }),
  onlineEndpoints: texts({
    label: 'Online endpoints',
    help: 'Managed online endpoints that are called by name; Azure answers all of them by one wildcard record.',
    placeholder: 'score',
  }),
});

type WorkspaceSettings = z.output<typeof settings>;

const type = 'Microsoft.MachineLearningServices/workspaces';

const arm = defineCodec<WorkspaceSettings>({
  types: [type],
  print: ({ name, settings: { publicNetworkAccess } }, context) => {
    const part = (word: string, of: string) =>
      context.parameter({
        name: `${word}Id`,
        type: 'string',
        says: `Resource id of the ${of} that Machine Learning workspaces use.`,
      });
    return [
      {
        type,
        name,
        body: { location: context.location, properties: { publicNetworkAccess } },
        needs: {
          identity: { type: 'SystemAssigned' },
          properties: {
            storageAccount: part('workspaceStorage', 'storage account'),
            keyVault: part('workspaceKeyVault', 'key vault'),
            applicationInsights: part('workspaceInsights', 'Application Insights component'),
          },
        },
      },
    ];
  },
  read: ({ body }) => ({
    settings: {
      publicNetworkAccess:
        wordOf(['Enabled', 'Disabled'], at(body, 'properties', 'publicNetworkAccess')) ?? 'Enabled',
      workspaceId: plainAt(body, 'properties', 'workspaceId') ?? '',
    },
  }),
  drops: ['/properties/workspaceId', '/properties/privateEndpointConnections'],
});

const api = 'api.azureml.ms';
const notebooks = 'notebooks.azure.net';

const hostUnder = (suffix: string, record: string, member: string): HostName => ({
  fqdn: `${record}.${suffix}`,
  subresource: 'amlworkspace',
  zone: `privatelink.${suffix}`,
  record,
  member,
});

/**
 * Azure Machine Learning workspace: names of the workspace, its notebooks and its online endpoints in two zones, at three addresses (DNS-109).
 * Members: https://learn.microsoft.com/azure/machine-learning/how-to-custom-dns and `az network private-link-resource list` (2026-11-30).
 */
export const machineLearningWorkspace = defineService({
  ...receivingService,
  kind: 'machineLearningWorkspace',
  title: 'Machine Learning workspace',
  properName: true,
  label: 'ML workspace',
  says: 'A public service for training and serving models; workspace, notebooks and online endpoints have names of their own behind one private endpoint.',
  keywords: ['aml', 'azure machine learning', 'ml', 'notebooks', 'online endpoint', 'inference', 'studio'],
  glyph:
    'M8 3v5l-5.2 10.4A2 2 0 0 0 4.6 21h14.8a2 2 0 0 0 1.8-2.6L16 8V3M7 3h10M6.5 14h11M10 17.5h.01M14 17.5h.01',
  namePrefix: 'mlw',
  nameRule: {
    pattern: /^[a-zA-Z0-9][\w-]{2,32}$/,
    says: '3 to 33 letters, digits, hyphens and underscores',
  },
  settings,
  armType: type,
  defaultPort: 443,
  arm,
  service: {
    // Its computes may run in one.
    managedVnet: () => 'maybe',
    subresources: [{ groupId: 'amlworkspace', ports: [443], otherPorts: 'unknown' }],
    hosts: (name, region, { workspaceId, onlineEndpoints }: WorkspaceSettings) => {
      const id = (workspaceId || `${name}-id`).toLowerCase();
      const notebook = `ml-${name.toLowerCase()}-${region}-${id}.${region}`;
      return [
        hostUnder(api, `${id}.workspace.${region}`, 'default'),
        hostUnder(api, `${id}.workspace.${region}.cert`, 'default'),
        hostUnder(notebooks, notebook, 'notebook'),
        // A zone group writes *.<id>.inference.<region>: the same answer for each of them.
        ...['endpoint', ...onlineEndpoints].map((own) =>
          hostUnder(api, `${own.toLowerCase()}.${id}.inference.${region}`, 'inference'),
        ),
      ];
    },
    serviceTag: 'AzureMachineLearning',
    serviceEndpoint: null,
    firewall: {
      decidesBy: 'publicAccessAlone',
      ipRules: false,
      vnetRules: false,
      exception: 'none',
      exceptionSurvivesDisabled: false,
    },
  },
});
