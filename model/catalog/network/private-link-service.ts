import * as z from 'zod';
import { address, addresses, flag, reference, texts } from '../field.ts';
import { defineKind } from '../kind.ts';

const settings = z.object({
  loadBalancer: reference(['loadBalancer'], { label: 'Load balancer', whenGone: 'clear' }),
  destinationAddress: address({
    label: 'Destination address',
    help: 'In place of a load balancer (Direct Connect, preview): a static private address. It takes two NAT addresses at least.',
    advanced: true,
  }),
  natAddresses: addresses({ label: 'NAT addresses', help: 'The sources that the servers behind it see.' }),
  visibility: texts({
    label: 'Visible to subscriptions',
    help: 'Empty: role-based only. * : anyone with the alias.',
  }),
  autoApproval: texts({
    label: 'Approved at once',
    help: 'Subscriptions whose connections need nobody to approve them; a part of those that see it.',
    advanced: true,
  }),
  proxyProtocol: flag(false, {
    label: 'TCP proxy v2',
    help: 'Hands the consumer’s address to the servers in a header.',
    advanced: true,
  }),
});

/** Private Link Service: the provider side of an own service behind a standard load balancer. */
export const privateLinkService = defineKind({
  kind: 'privateLinkService',
  title: 'Private Link Service',
  properName: true,
  label: 'Link Service',
  says: 'Offers your own service to private endpoints in other VNets and tenants; it stands in its NAT subnet.',
  group: 'Network',
  keywords: ['pls', 'provider', 'alias'],
  glyph:
    'M19 5l3-3M2 22l3-3M6.3 20.3a2.4 2.4 0 0 0 3.4 0L12 18l-6-6-2.3 2.3a2.4 2.4 0 0 0 0 3.4ZM7.5 13.5 10 11M10.5 16.5 13 14M12 6l6 6 2.3-2.3a2.4 2.4 0 0 0 0-3.4l-2.6-2.6a2.4 2.4 0 0 0-3.4 0Z',
  drawnAs: 'node',
  livesIn: ['subnet'],
  namePrefix: 'pls',
  settings,
  armType: 'Microsoft.Network/privateLinkServices',
  speaks: 'neither',
  lines: ({ loadBalancer }: z.output<typeof settings>) => [{ kind: 'backend', to: loadBalancer }],
});
