import type { Drawing } from '../draw.ts';
import type { Scenario } from '../scenario.ts';

/** Consumer and provider with the same address space; the provider's service stands behind a load balancer. */
function drawLinkService(d: Drawing): void {
  const consumer = d.vnet('vnet-consumer', '10.0.0.0/16');
  const clients = d.subnet(consumer, 'clients', '10.0.1.0/24');
  d.vm(clients, 'vm-consumer', '10.0.1.4');
  const provider = d.vnet('vnet-provider', '10.0.0.0/16');
  const servers = d.subnet(provider, 'servers', '10.0.8.0/24');
  const server = d.vm(servers, 'vm-provider', '10.0.8.4');
  const balancer = d.add('loadBalancer', 'lbi-provider', servers, {
    address: '10.0.8.10',
    backends: [server],
    rules: [{ name: 'https', protocol: 'Tcp', port: 443, backendPort: 443, disableOutboundSnat: false }],
  });
  const nat = d.subnet(provider, 'nat', '10.0.9.0/28', { privateLinkServiceNetworkPolicies: 'Disabled' });
  const service = d.add('privateLinkService', 'pls-provider', nat, {
    loadBalancer: balancer,
    natAddresses: ['10.0.9.4'],
  });
  d.endpoint(clients, 'pe-provider', '10.0.1.10', service, '');
}

/** A service of one's own, offered to other VNets. */
export const privateLinkService: readonly Scenario[] = [
  {
    id: 'SC-70',
    says: 'Consumer and provider may overlap; the servers see a NAT address',
    build: drawLinkService,
    asks: [
      {
        from: 'vm-consumer',
        to: 'pe-provider',
        port: 443,
        answer: {
          verdict: 'reachable',
          path: 'privateEndpoint',
          source: '10.0.9.4',
          initiators: 'source',
        },
        through: ['pls-provider', 'lbi-provider', 'vm-provider'],
        cites: [
          'private-link/link-service-servers-see-a-nat-address',
          'private-link/link-service-takes-overlapping-spaces',
          'private-link/link-service-works-one-way',
        ],
      },
    ],
  },
  {
    id: 'SC-70b',
    says: 'Network policies left on in the NAT subnet keep the service from working',
    build(d) {
      drawLinkService(d);
      d.set('subnet', 'nat' as never, { privateLinkServiceNetworkPolicies: 'Enabled' });
    },
    asks: [
      {
        from: 'vm-consumer',
        to: 'pe-provider',
        port: 443,
        answer: { verdict: 'blocked', layer: 'endpointState', source: null },
        cites: ['private-link/link-service-subnet-needs-policies-off'],
      },
    ],
  },
  {
    id: 'SC-71',
    says: 'The provider opens no connection to the consumer',
    build: drawLinkService,
    asks: [
      {
        from: 'vm-provider',
        to: 'vm-consumer',
        port: 443,
        answer: { verdict: 'blocked', source: null, initiators: 'neither' },
        cites: ['routing/vnets-need-a-link'],
      },
      {
        from: 'pls-provider',
        to: 'vm-consumer',
        port: 443,
        answer: { verdict: 'blocked', source: null },
        cites: ['private-link/link-service-works-one-way'],
      },
    ],
  },
];
