import * as z from 'zod';
import { choice } from '../field.ts';
import { at, wordOf } from '../read-json.ts';
import { defineService } from '../service.ts';
import { namespaceCodec } from '../service-arm.ts';
import { networkAcls } from '../service-settings.ts';

const tiers = ['Basic', 'Standard', 'Premium'] as const;

const settings = z.object({
  ...networkAcls,
  tier: choice(tiers, 'Premium', {
    label: 'Tier',
    help: 'Virtual network rules and private endpoints need the Premium tier.',
  }),
});

/** Service Bus namespace: messaging behind one public name (DNS-108). */
export const serviceBus = defineService({
  kind: 'serviceBus',
  title: 'Service Bus namespace',
  properName: true,
  label: 'Service Bus',
  says: 'A public messaging service; open to all networks until its firewall says otherwise.',
  group: 'Services',
  keywords: ['queue', 'topic', 'messaging'],
  glyph:
    'M17 19a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2v-8a2 2 0 0 1 1-1.732M22 5.5l-6.419 4.179a2 2 0 0 1-2.162 0L7 5.5M9 3h11a2 2 0 0 1 2 2v8a2 2 0 0 1 -2 2h-11a2 2 0 0 1 -2 -2v-8a2 2 0 0 1 2 -2z',
  drawnAs: 'node',
  livesIn: ['publicServices', 'canvas'],
  namePrefix: 'sb',
  nameRule: {
    pattern: /^[a-zA-Z][a-zA-Z0-9-]{4,48}[a-zA-Z0-9]$/,
    says: '6 to 50 letters, digits and hyphens, starting with a letter',
  },
  settings,
  armType: 'Microsoft.ServiceBus/namespaces',
  defaultPort: 5671,
  speaks: 'destination',
  arm: namespaceCodec<z.output<typeof settings>>({
    type: 'Microsoft.ServiceBus/namespaces',
    tiersWithRules: ['Premium'],
    printTier: (tier) => ({ sku: tier }),
    readTier: ({ body }) => wordOf(tiers, at(body, 'sku', 'name')) ?? 'Standard',
  }),
  service: {
    // The last ones speak Service Bus's own older protocol.
    subresources: [{ groupId: 'namespace', ports: [5671, 5672, 443, 9350, 9351, 9352, 9353, 9354] }],
    hosts: (name) => [
      {
        fqdn: `${name}.servicebus.windows.net`,
        subresource: 'namespace',
        zone: 'privatelink.servicebus.windows.net',
        record: name,
      },
    ],
    serviceTag: 'ServiceBus',
    tiersWithPrivateEndpoints: ['Premium'],
    serviceEndpoint: { names: ['Microsoft.ServiceBus'], reach: 'any' },
    firewall: {
      decidesBy: 'defaultAction',
      ipRules: true,
      vnetRules: true,
      exception: 'trustedServices',
      exceptionSurvivesDisabled: true,
      denyWithoutRules: 'depends',
      mostVnetRules: 128,
      tiersWithVnetRules: ['Premium'],
    },
  },
});
