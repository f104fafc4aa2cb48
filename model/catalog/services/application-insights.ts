import * as z from 'zod';
import { defineCodec } from '../arm-codec.ts';
import { plainAt } from '../arm-text.ts';
import { text } from '../field.ts';
import { memberSettings, namesOfMember, printMember, readMember } from '../monitor-members.ts';
import { defineService, receivingService } from '../service.ts';
import { publicSwitchAlone } from '../service-settings.ts';

const settings = z.object({
  ...memberSettings,
  frontEnd: text({
    label: 'Ingestion front end',
    help: 'As its connection string names it; all components behind it share the name. Empty: a stand-in.',
    placeholder: 'westeurope-5',
  }),
});

type ComponentSettings = z.output<typeof settings>;

const type = 'Microsoft.Insights/components';

const arm = defineCodec<ComponentSettings>({
  types: [type],
  print: ({ name, settings: own }, context) => {
    const properties = printMember(own);
    const WorkspaceResourceId = context.parameter({
      name: 'applicationInsightsWorkspaceId',
      type: 'string',
      says: 'Resource id of the Log Analytics workspace that holds the data of Application Insights.',
    });
    const needs = { kind: 'web', properties: { Application_Type: 'web', WorkspaceResourceId } };
    return [{ type, name, body: { location: context.location, properties }, needs }];
  },
  read: (arm, context) => ({
    settings: {
      ...readMember(arm, context),
      frontEnd: readFrontEnd(plainAt(arm.body, 'properties', 'ConnectionString') ?? ''),
    },
  }),
  drops: ['/properties/PrivateLinkScopedResources'],
});

/** `IngestionEndpoint=https://westeurope-5.in.applicationinsights.azure.com/`; the string holds no secret that opens a network. */
function readFrontEnd(connectionString: string): string {
  return /IngestionEndpoint=https:\/\/([^./]+)\.in\./i.exec(connectionString)?.[1]?.toLowerCase() ?? '';
}

/** Application Insights component: it is sent telemetry under a name that all components behind one front end share (PAAS-30). */
export const applicationInsights = defineService({
  ...receivingService,
  kind: 'applicationInsights',
  title: 'Application Insights component',
  properName: true,
  label: 'App Insights',
  says: 'A public service that takes telemetry under a name that it shares with others. A private link scope decides which of them a network reaches.',
  keywords: ['application insights', 'telemetry', 'azure monitor', 'appi', 'traces'],
  glyph:
    'M15 14c.2-1 .7-1.7 1.5-2.5 1-.9 1.5-2.2 1.5-3.5A6 6 0 0 0 6 8c0 1 .2 2.2 1.5 3.5.7.7 1.3 1.5 1.5 2.5M9 18h6M10 22h4',
  namePrefix: 'appi',
  nameRule: { pattern: /^[\w.()-]{0,259}[\w()-]$/, says: '1 to 260 letters, digits and _ . ( ) -' },
  settings,
  armType: type,
  defaultPort: 443,
  arm,
  service: {
    subresources: [],
    hosts: (name, region, own: ComponentSettings) =>
      namesOfMember({ kind: 'applicationInsights', name, region, settings: own }),
    serviceTag: 'AzureMonitor',
    serviceEndpoint: null,
    firewall: publicSwitchAlone,
  },
});
