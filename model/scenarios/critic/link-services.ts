import type { Drawing } from '../draw.ts';
import { drawGateway, drawSite, drawVnetA } from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';

interface Drawn {
  readonly policies?: 'Enabled' | 'Disabled';
  readonly natAddresses?: readonly string[];
  readonly state?: 'Approved' | 'Pending';
  readonly subresource?: string;
  readonly visibility?: readonly string[];
  readonly providerNsg?: Parameters<Drawing['nsg']>[1];
  readonly subscription?: string;
}

/** A consumer VNet with a gateway and an endpoint, and a provider VNet of the same addresses with the service behind it. */
function drawLink(d: Drawing, at: Drawn): void {
  const a = drawVnetA(d);
  drawGateway(d, a.vnet, '10.0.9.0/27', drawSite(d));
  const provider = d.vnet('vnet-provider', '10.0.0.0/16', {}, {
    subscription: at.subscription ?? null,
  } as never);
  const servers = d.subnet(
    provider,
    'servers',
    '10.0.1.0/24',
    at.providerNsg ? { networkSecurityGroup: d.nsg('nsg-servers', at.providerNsg) } : {},
  );
  const vm = d.vm(servers, 'vm-server', '10.0.1.4');
  const lb = d.add('loadBalancer', 'lb-1', servers, {
    address: '10.0.1.10',
    backends: [vm],
    rules: [{ name: 'https', protocol: 'Tcp', port: 443, backendPort: 8443, disableOutboundSnat: false }],
  });
  const natSubnet = d.subnet(provider, 'nat', '10.0.5.0/28', {
    privateLinkServiceNetworkPolicies: at.policies ?? 'Disabled',
  });
  const pls = d.add('privateLinkService', 'pls-1', natSubnet, {
    loadBalancer: lb,
    natAddresses: [...(at.natAddresses ?? ['10.0.5.4'])],
    visibility: [...(at.visibility ?? ['*'])],
  });
  d.endpoint(a.data, 'pe-pls', '10.0.2.9', pls, at.subresource ?? '', { state: at.state ?? 'Approved' });
}

const ask = { from: 'vm-app', to: 'pe-pls', port: 443 };
const carried = {
  verdict: 'reachable',
  path: 'privateEndpoint',
  source: '10.0.5.4',
  initiators: 'source',
} as const;

/** Private Link Services: both sides use the same addresses, and the provider sees a NAT address. */
export const linkServicesTogether: readonly Scenario[] = [
  {
    id: 'PLS-3, PLS-5, HYBRID-7',
    says: 'Overlapping sides, also from a site behind the consumer’s gateway',
    build: (d) => drawLink(d, {}),
    asks: [
      {
        ...ask,
        answer: carried,
        through: ['pls-1', 'lb-1', 'vm-server'],
        cites: ['private-link/link-service-servers-see-a-nat-address'],
      },
      { ...ask, from: 'pc-hq', answer: carried, through: ['gw-hub', 'pe-pls'], cites: [] },
      {
        from: 'vm-server',
        to: 'vm-app',
        port: 443,
        answer: { verdict: 'blocked', initiators: 'neither' },
        cites: ['routing/vnets-need-a-link'],
      },
      {
        from: 'pls-1',
        to: 'vm-app',
        port: 443,
        answer: { verdict: 'blocked' },
        cites: ['private-link/link-service-works-one-way'],
      },
    ],
  },
  {
    id: 'PLS-5, NSG-12',
    says: 'The NSG of the servers sees the NAT address and the backend port',
    build: (d) =>
      drawLink(d, {
        providerNsg: [
          { sources: ['10.0.5.0/28'], ports: '8443' },
          { priority: 200, access: 'Deny' },
        ],
      }),
    asks: [{ ...ask, answer: carried, cites: ['nsg/lowest-number-first'] }],
  },
  {
    id: 'PLS-5b',
    says: 'A rule for the consumer’s own range misses it',
    build: (d) =>
      drawLink(d, {
        providerNsg: [
          { sources: ['10.0.1.0/24'], ports: '8443' },
          { priority: 200, access: 'Deny' },
        ],
      }),
    asks: [
      { ...ask, answer: { verdict: 'blocked', layer: 'nsgIn', diedAt: 'nsg-servers' as never }, cites: [] },
    ],
  },
  {
    id: 'PLS-4',
    says: 'Policies of the NAT subnet have to be off',
    build: (d) => drawLink(d, { policies: 'Enabled' }),
    asks: [
      {
        ...ask,
        answer: { verdict: 'blocked', layer: 'endpointState', diedAt: 'pls-1' as never },
        blockers: ['endpointState'],
        cites: ['private-link/link-service-subnet-needs-policies-off'],
      },
    ],
  },
  {
    id: 'PE-3',
    says: 'A connection that waits carries nothing',
    build: (d) => drawLink(d, { state: 'Pending' }),
    asks: [
      {
        ...ask,
        answer: { verdict: 'blocked', layer: 'endpointState', diedAt: 'pe-pls' as never },
        cites: ['private-link/connection-must-be-approved'],
      },
    ],
  },
  {
    id: 'PE-1',
    says: 'A Private Link Service has no sub-resources',
    build: (d) => drawLink(d, { subresource: 'blob' }),
    asks: [
      {
        ...ask,
        answer: { verdict: 'blocked', layer: 'endpointState' },
        cites: ['private-link/one-endpoint-per-subresource'],
      },
    ],
  },
  {
    id: 'PLS-8',
    says: 'ICMP does not pass, and a port without a rule has nobody behind it',
    build: (d) => drawLink(d, {}),
    asks: [
      {
        ...ask,
        protocol: 'icmp',
        answer: { verdict: 'blocked', layer: 'endpointState' },
        cites: ['private-link/link-service-carries-tcp-and-udp'],
      },
      { ...ask, port: 80, answer: { verdict: 'blocked' }, cites: ['trace/service-listens-on-its-ports'] },
    ],
  },
  {
    id: 'PLS-6',
    says: 'Who is not in the list of subscriptions does not see the service; an endpoint that is approved shows that it did',
    build: (d) => drawLink(d, { visibility: ['sub-other'], subscription: 'sub-provider' }),
    asks: [{ ...ask, answer: carried, cites: ['private-link/visibility-decides-who-finds-the-service'] }],
  },
  {
    id: 'PLS-5c',
    says: 'NAT addresses that are not drawn are some address of the NAT subnet',
    build: (d) => drawLink(d, { natAddresses: [] }),
    asks: [{ ...ask, answer: { ...carried, source: '10.0.5.0/28' }, cites: [] }],
  },
];
