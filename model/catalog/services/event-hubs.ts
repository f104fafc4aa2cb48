import * as z from 'zod';
import { choice } from '../field.ts';
import { defineService } from '../service.ts';
import { networkAcls } from '../service-settings.ts';

const settings = z.object({
  ...networkAcls,
  tier: choice(['Basic', 'Standard', 'Premium', 'Dedicated'], 'Standard', {
    label: 'Tier',
    help: 'Virtual network rules and private endpoints need the Standard tier or higher.',
  }),
});

/** Event Hubs namespace: messaging behind one public name. */
export const eventHubs = defineService({
  kind: 'eventHubs',
  title: 'Event Hubs namespace',
  label: 'Event Hubs',
  says: 'A public messaging service; open to all networks until its firewall says otherwise.',
  group: 'Services',
  keywords: ['kafka', 'stream', 'messaging'],
  glyph: '@radio-tower',
  drawnAs: 'node',
  livesIn: ['publicServices', 'canvas'],
  namePrefix: 'evhns',
  nameRule: { pattern: /^[a-zA-Z][a-zA-Z0-9-]{4,48}[a-zA-Z0-9]$/, says: '6 to 50 letters, digits and hyphens, starting with a letter' },
  settings,
  armType: 'Microsoft.EventHub/namespaces',
  defaultPort: 5671,
  speaks: 'destination',
  service: {
    subresources: [{ groupId: 'namespace', ports: [5671, 5672, 443] }],
    hosts: (name) => [
      {
        fqdn: `${name}.servicebus.windows.net`,
        subresource: 'namespace',
        zone: 'privatelink.servicebus.windows.net',
        record: name,
      },
    ],
    serviceTag: 'EventHub',
    serviceEndpoint: { names: ['Microsoft.EventHub'], reach: 'any' },
    firewall: {
      decidesBy: 'defaultAction',
      ipRules: true,
      vnetRules: true,
      exception: 'trustedServices',
      exceptionSurvivesDisabled: 'unknown',
      denyWithoutRules: 'depends',
    },
  },
});
