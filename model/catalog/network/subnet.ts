import * as z from 'zod';
import { delegations } from '../facts/delegations.ts';
import { serviceEndpointWords } from '../facts/service-endpoint-words.ts';
import { address, choice, field, maybeFlag, reference, references, texts } from '../field.ts';
import { defineKind } from '../kind.ts';

const settings = z.object({
  prefix: field(z.string().default(''), {
    label: 'Address prefix',
    widget: 'prefix',
    placeholder: '10.0.1.0/24',
  }),
  networkSecurityGroup: reference(['networkSecurityGroup'], {
    label: 'Network security group',
    whenGone: 'clear',
  }),
  routeTable: reference(['routeTable'], { label: 'Route table', whenGone: 'clear' }),
  natGateway: reference(['natGateway'], { label: 'NAT gateway', whenGone: 'clear' }),
  serviceEndpoints: texts({
    label: 'Service endpoints',
    help: 'Services that this subnet reaches with its private address and its identity. A path to every instance of the service, other customers’ included.',
    suggestions: serviceEndpointWords,
    placeholder: 'Microsoft.Sql',
  }),
  serviceEndpointPolicies: references(['serviceEndpointPolicy'], {
    label: 'Service endpoint policies',
    help: 'Over its service endpoint the subnet reaches only the storage accounts that they list.',
    whenGone: 'clear',
    advanced: true,
  }),
  networkIdentifier: address({
    label: 'Network identifier',
    help: 'A public address that makes its service endpoints standard ones (preview): perimeters know the subnet by it.',
    advanced: true,
  }),
  delegation: field(z.string().nullable().default(null), {
    label: 'Delegated to',
    widget: 'text',
    suggestions: delegations.map(({ name }) => name),
    placeholder: 'Microsoft.Web/serverFarms',
  }),
  defaultOutboundAccess: maybeFlag(null, {
    label: 'Default outbound access',
    help: 'No: a private subnet, which needs an explicit way out. Not set: no for VNets created with an API version after 2026-03-31.',
    options: { true: 'Yes', false: 'No (private subnet)' },
  }),
  privateEndpointNetworkPolicies: choice(
    ['Disabled', 'NetworkSecurityGroupEnabled', 'RouteTableEnabled', 'Enabled'],
    'Disabled',
    {
      label: 'Private endpoint network policies',
      help: 'Whether NSGs and wide user routes count for private endpoints in this subnet.',
      options: {
        Disabled: 'Disabled',
        NetworkSecurityGroupEnabled: 'Network security groups',
        RouteTableEnabled: 'Route tables',
        Enabled: 'Both',
      },
      advanced: true,
    },
  ),
  privateLinkServiceNetworkPolicies: choice(['Enabled', 'Disabled'], 'Enabled', {
    label: 'Private Link Service network policies',
    help: 'Must be disabled where a Private Link Service takes its NAT addresses.',
    advanced: true,
  }),
});

/** Subnet: a prefix of its VNet with the NSG, the one route table (ROUTE-17), the service endpoints (SE-1, SE-4) and the way out of what stands in it. */
export const subnet = defineKind({
  kind: 'subnet',
  title: 'Subnet',
  label: 'Subnet',
  says: 'A prefix inside a VNet; NSG, route table, NAT gateway and service endpoints belong to it.',
  group: 'Network',
  keywords: ['snet', 'prefix', 'network identifier', 'service endpoint'],
  glyph:
    'M4 3h16a1 1 0 0 1 1 1v5a1 1 0 0 1 -1 1h-16a1 1 0 0 1 -1 -1v-5a1 1 0 0 1 1 -1zM4 14h5a1 1 0 0 1 1 1v5a1 1 0 0 1 -1 1h-5a1 1 0 0 1 -1 -1v-5a1 1 0 0 1 1 -1zM15 14h5a1 1 0 0 1 1 1v5a1 1 0 0 1 -1 1h-5a1 1 0 0 1 -1 -1v-5a1 1 0 0 1 1 -1z',
  drawnAs: 'frame',
  ground: 'subnet',
  livesIn: ['virtualNetwork'],
  namePrefix: 'snet',
  settings,
  armType: 'Microsoft.Network/virtualNetworks/subnets',
  speaks: 'neither',
  summary: ({ prefix }: z.output<typeof settings>) => prefix,
});
