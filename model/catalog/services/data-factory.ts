import * as z from 'zod';
import { defineCodec } from '../arm-codec.ts';
import { defineService, type HostName, receivingService } from '../service.ts';
import { readPublicAccess } from '../service-arm.ts';
import { publicSwitchAlone, switchAlone } from '../service-settings.ts';

const settings = z.object({ ...switchAlone });

const type = 'Microsoft.DataFactory/factories';

const arm = defineCodec<z.output<typeof settings>>({
  types: [type],
  print: ({ name, settings: { publicNetworkAccess } }, context) => [
    { type, name, body: { location: context.location, properties: { publicNetworkAccess } } },
  ],
  read: (resource) => ({ settings: { publicNetworkAccess: readPublicAccess(resource) } }),
  drops: ['/properties/privateEndpointConnections'],
});

/** Data Factory as its self-hosted runtimes and its portal call it; its managed VNet is Microsoft's own (PAAS-32). */
export const dataFactory = defineService({
  ...receivingService,
  kind: 'dataFactory',
  title: 'Azure Data Factory',
  properName: true,
  label: 'Data Factory',
  says: 'A public service that moves data; its switch counts for self-hosted runtimes only, and its managed VNet is not modelled.',
  keywords: ['adf', 'pipelines', 'integration runtime', 'etl'],
  glyph:
    'M12 16h.01M16 16h.01M3 19a2 2 0 0 0 2 2h14a2 2 0 0 0 2-2V8.5a.5.5 0 0 0-.769-.422l-4.462 2.844A.5.5 0 0 1 15 10.5v-2a.5.5 0 0 0-.769-.422L9.77 10.922A.5.5 0 0 1 9 10.5V5a2 2 0 0 0-2-2H5a2 2 0 0 0-2 2zM8 16h.01',
  namePrefix: 'adf',
  nameRule: {
    pattern: /^[a-zA-Z0-9](?:-?[a-zA-Z0-9]){2,62}$/,
    says: '3 to 63 letters, digits and single inner hyphens',
  },
  settings,
  armType: type,
  defaultPort: 443,
  arm,
  service: {
    subresources: [
      { groupId: 'dataFactory', ports: [443] },
      { groupId: 'portal', ports: [443] },
    ],
    hosts: (name, region): readonly HostName[] => [
      {
        fqdn: `${name}.${region}.datafactory.azure.net`,
        subresource: 'dataFactory',
        zone: 'privatelink.datafactory.azure.net',
        record: `${name}.${region}`,
      },
      // All factories share the portal's name, which is the zone itself.
      { fqdn: 'adf.azure.com', subresource: 'portal', zone: 'privatelink.adf.azure.com', record: '@' },
    ],
    // A runtime of its own network or of a managed one reaches what the usual one does not.
    managedVnet: () => 'maybe',
    serviceTag: 'DataFactory',
    serviceEndpoint: null,
    firewall: publicSwitchAlone,
  },
});
