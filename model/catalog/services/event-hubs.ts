import * as z from 'zod';
import { choice } from '../field.ts';
import { at, wordOf } from '../read-json.ts';
import { defineService } from '../service.ts';
import { namespaceCodec } from '../service-arm.ts';
import { networkAcls } from '../service-settings.ts';

const tiers = ['Basic', 'Standard', 'Premium'] as const;

const settings = z.object({
  ...networkAcls,
  tier: choice([...tiers, 'Dedicated'], 'Standard', {
    label: 'Tier',
    help: 'Virtual network rules and private endpoints need the Standard tier or higher.',
  }),
});

// A dedicated namespace is one of a cluster, which is ordered by itself.
const cluster = {
  name: 'eventHubsClusterId',
  type: 'string',
  says: 'Resource id of the Event Hubs cluster that holds the dedicated namespaces.',
} as const;

/** Event Hubs namespace: messaging behind one public name (DNS-108). */
export const eventHubs = defineService({
  kind: 'eventHubs',
  title: 'Event Hubs namespace',
  properName: true,
  label: 'Event Hubs',
  says: 'A public messaging service; open to all networks until its firewall says otherwise.',
  group: 'Services',
  keywords: ['kafka', 'stream', 'messaging'],
  glyph:
    'M4.9 16.1C1 12.2 1 5.8 4.9 1.9M7.8 4.7a6.14 6.14 0 0 0-.8 7.5M10 9a2 2 0 1 0 4 0a2 2 0 1 0 -4 0M16.2 4.8c2 2 2.26 5.11.8 7.47M19.1 1.9a9.96 9.96 0 0 1 0 14.1M9.5 18h5M8 22l4-11 4 11',
  drawnAs: 'node',
  livesIn: ['publicServices', 'canvas'],
  namePrefix: 'evhns',
  nameRule: {
    pattern: /^[a-zA-Z][a-zA-Z0-9-]{4,48}[a-zA-Z0-9]$/,
    says: '6 to 50 letters, digits and hyphens, starting with a letter',
  },
  settings,
  armType: 'Microsoft.EventHub/namespaces',
  defaultPort: 5671,
  speaks: 'destination',
  arm: namespaceCodec<z.output<typeof settings>>({
    type: 'Microsoft.EventHub/namespaces',
    tiersWithRules: ['Standard', 'Premium', 'Dedicated'],
    printTier: (tier, context) =>
      tier === 'Dedicated'
        ? { sku: 'Standard', needs: { properties: { clusterArmId: context.parameter(cluster) } } }
        : { sku: tier },
    readTier: ({ body }) =>
      at(body, 'properties', 'clusterArmId')
        ? 'Dedicated'
        : (wordOf(tiers, at(body, 'sku', 'name')) ?? 'Standard'),
  }),
  service: {
    // https://learn.microsoft.com/azure/event-hubs/event-hubs-faq (2022-12-15)
    subresources: [{ groupId: 'namespace', ports: [5671, 5672, 443, 9093] }],
    hosts: (name) => [
      {
        fqdn: `${name}.servicebus.windows.net`,
        subresource: 'namespace',
        zone: 'privatelink.servicebus.windows.net',
        record: name,
      },
    ],
    serviceTag: 'EventHub',
    tiersWithPrivateEndpoints: ['Standard', 'Premium', 'Dedicated'],
    serviceEndpoint: { names: ['Microsoft.EventHub'], reach: 'any' },
    firewall: {
      decidesBy: 'defaultAction',
      ipRules: true,
      vnetRules: true,
      exception: 'trustedServices',
      exceptionSurvivesDisabled: 'unknown',
      denyWithoutRules: 'depends',
      mostVnetRules: 128,
      tiersWithVnetRules: ['Standard', 'Premium', 'Dedicated'],
    },
  },
});
