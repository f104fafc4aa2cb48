import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';
import type { Scenario } from '../scenario.ts';

/** A VNet with a machine, and one without peering to it. */
export function drawNetworks(d: Drawing): { readonly vnet: ResourceId; readonly other: ResourceId } {
  const vnet = d.vnet('vnet-hub', '10.0.0.0/16');
  const clients = d.subnet(vnet, 'snet-clients', '10.0.1.0/24');
  d.vm(clients, 'vm-1', '10.0.1.4');
  const other = d.vnet('vnet-other', '10.9.0.0/16');
  d.vm(d.subnet(other, 'snet-other', '10.9.1.0/24'), 'vm-2', '10.9.1.4');
  d.add('internetClient', 'anyone', null, { address: '203.0.113.7' });
  return { vnet, other };
}

function drawPostgres(d: Drawing): ReturnType<typeof drawNetworks> & { readonly zone: ResourceId } {
  const { vnet, other } = drawNetworks(d);
  const zone = d.zone('shop.private.postgres.database.azure.com', [vnet]);
  const subnet = d.subnet(vnet, 'snet-psql', '10.0.2.0/28', {
    delegation: 'Microsoft.DBforPostgreSQL/flexibleServers',
    networkSecurityGroup: d.nsg('nsg-psql', [
      { sources: ['10.0.0.0/8'], ports: '5432,6432' },
      { priority: 4000, access: 'Deny' },
    ]),
  });
  d.add('privatePostgresqlServer', 'psql-shop', subnet, { address: '10.0.2.4', privateDnsZone: zone });
  return { vnet, other, zone };
}

type ApiSettings = Partial<{
  readonly mode: 'Internal' | 'External';
  readonly isPublished: boolean;
  readonly hasNsg: boolean;
}>;

function drawApi(
  d: Drawing,
  { mode = 'Internal', isPublished = true, hasNsg = true }: ApiSettings = {},
): void {
  const { vnet } = drawNetworks(d);
  const networkSecurityGroup = hasNsg
    ? d.nsg('nsg-apim', [
        { sources: ['Internet', 'VirtualNetwork'], ports: '443' },
        { sources: ['ApiManagement'], ports: '3443' },
      ])
    : null;
  const subnet = d.subnet(vnet, 'snet-apim', '10.0.3.0/27', { networkSecurityGroup });
  d.add('injectedApiManagement', 'apim-shop', subnet, {
    mode,
    address: '10.0.3.4',
    publicIp: '20.50.9.9',
  });
  if (isPublished) {
    d.zone('apim-shop.azure-api.net', [vnet], {
      records: [{ name: '@', type: 'A', values: ['10.0.3.4'], ttl: 300 }],
    });
  }
}

type EnvironmentSettings = Partial<{
  readonly virtualIp: 'Internal' | 'External';
  readonly isPublished: boolean;
  readonly shuts: boolean;
}>;

function drawEnvironment(
  d: Drawing,
  { virtualIp = 'Internal', isPublished = true, shuts = false }: EnvironmentSettings = {},
): void {
  const { vnet } = drawNetworks(d);
  const subnet = d.subnet(vnet, 'snet-ase', '10.0.4.0/24', {
    delegation: 'Microsoft.Web/hostingEnvironments',
    networkSecurityGroup: shuts ? d.nsg('nsg-ase', [{ priority: 200, access: 'Deny', ports: '443' }]) : null,
  });
  const environment = d.add('appServiceEnvironment', 'ase-shop', subnet, {
    virtualIp,
    address: '10.0.4.11',
    publicIp: '20.50.8.8',
  });
  d.add('webApp', 'app-shop', null, { environment });
  if (isPublished && virtualIp === 'Internal') {
    d.zone('ase-shop.appserviceenvironment.net', [vnet], {
      records: [
        { name: '*', type: 'A', values: ['10.0.4.11'], ttl: 300 },
        { name: '@', type: 'A', values: ['10.0.4.11'], ttl: 300 },
      ],
    });
  }
}

/** Databases, gateways and environments that stand in a subnet. */
export const injectedServices: readonly Scenario[] = [
  {
    id: 'INJ-F-1',
    says: 'A PostgreSQL server in a subnet is found by the zone that it names, and stays out of reach elsewhere',
    build: (d) => void drawPostgres(d),
    asks: [
      {
        from: 'vm-1',
        to: 'psql-shop',
        answer: {
          verdict: 'reachable',
          path: 'private',
          initiators: 'both',
          source: '10.0.1.4',
          dns: 'private',
        },
        assumes: ['still asks for'],
        cites: [
          'dns/injected-server-is-an-alias-into-its-zone',
          'trace/injected-services-behave-like-machines',
        ],
      },
      {
        from: 'vm-2',
        to: 'psql-shop',
        answer: { verdict: 'blocked', layer: 'dns', dns: 'nxdomain' },
        cites: ['dns/injected-server-is-an-alias-into-its-zone'],
      },
      { from: 'anyone', to: 'psql-shop', answer: { verdict: 'blocked', layer: 'dns' }, cites: [] },
      {
        from: 'vm-1',
        to: 'psql-shop',
        port: 6432,
        answer: { verdict: 'depends' },
        cites: ['trace/service-listens-on-its-ports'],
      },
      {
        from: 'vm-1',
        to: 'psql-shop',
        port: 5433,
        answer: { verdict: 'blocked' },
        cites: ['trace/service-listens-on-its-ports'],
      },
    ],
  },
  {
    id: 'INJ-F-2',
    says: 'API Management in internal mode answers at its private address, under a name that is yours to publish',
    build: (d) => drawApi(d),
    asks: [
      {
        from: 'vm-1',
        to: 'apim-shop',
        answer: { verdict: 'reachable', path: 'private', dns: 'private', source: '10.0.1.4' },
        cites: ['trace/injected-services-behave-like-machines'],
      },
      {
        from: 'vm-2',
        to: 'apim-shop',
        answer: { verdict: 'blocked', layer: 'dns', dns: 'nxdomain' },
        cites: ['dns/internal-names-are-yours-to-publish'],
      },
      {
        from: 'anyone',
        to: '20.50.9.9',
        port: 443,
        answer: { verdict: 'blocked', layer: 'serviceAccess' },
        cites: ['trace/public-face-of-an-injected-service'],
      },
      {
        from: 'apim-shop',
        to: 'vm-1',
        port: 443,
        answer: { verdict: 'reachable', path: 'private', source: '10.0.3.0/27' },
        cites: [],
      },
      {
        from: 'apim-shop',
        to: 'anyone',
        port: 443,
        answer: { verdict: 'reachable', path: 'public', source: '20.50.9.9' },
        cites: ['trace/injected-instances-call-with-any-address'],
      },
    ],
  },
  {
    id: 'INJ-F-3',
    says: 'API Management in external mode answers the internet through the NSG of its subnet',
    build: (d) => drawApi(d, { mode: 'External', isPublished: false }),
    asks: [
      {
        from: 'anyone',
        to: 'apim-shop',
        answer: { verdict: 'reachable', path: 'public', dns: 'public', source: '203.0.113.7' },
        cites: ['trace/public-face-of-an-injected-service'],
      },
      {
        from: 'vm-1',
        to: 'apim-shop',
        answer: { verdict: 'reachable', path: 'public', dns: 'public' },
        cites: ['trace/public-face-of-an-injected-service'],
      },
      {
        from: 'vm-1',
        to: '10.0.3.4',
        port: 443,
        answer: { verdict: 'depends' },
        cites: ['trace/public-face-of-an-injected-service'],
      },
    ],
  },
  {
    id: 'INJ-F-4',
    says: 'Without an NSG nobody gets to API Management in external mode',
    build: (d) => drawApi(d, { mode: 'External', isPublished: false, hasNsg: false }),
    asks: [
      {
        from: 'anyone',
        to: 'apim-shop',
        answer: { verdict: 'blocked', layer: 'nsgIn' },
        cites: ['trace/public-address-needs-an-nsg'],
      },
    ],
  },
  {
    id: 'INJ-F-5',
    says: 'An app in an internal App Service Environment is called at the address of the environment and calls from its subnet',
    build: (d) => drawEnvironment(d),
    asks: [
      {
        from: 'vm-1',
        to: 'app-shop',
        answer: {
          verdict: 'reachable',
          path: 'private',
          dns: 'private',
          source: '10.0.1.4',
          initiators: 'both',
        },
        through: ['ase-shop'],
        cites: ['trace/apps-in-an-environment-stand-in-its-subnet'],
      },
      {
        from: 'app-shop',
        to: 'vm-1',
        port: 443,
        answer: { verdict: 'reachable', path: 'private', source: '10.0.4.0/24' },
        cites: [],
      },
      {
        from: 'app-shop',
        to: 'anyone',
        port: 443,
        answer: { verdict: 'reachable', path: 'public', source: '20.50.8.8' },
        cites: ['trace/injected-instances-call-with-any-address'],
      },
      { from: 'anyone', to: 'app-shop', answer: { verdict: 'blocked', layer: 'dns' }, cites: [] },
    ],
  },
  {
    id: 'INJ-F-6',
    says: 'An app in an external App Service Environment answers the internet, unless the NSG of the subnet shuts it',
    build: (d) => drawEnvironment(d, { virtualIp: 'External' }),
    asks: [
      {
        from: 'anyone',
        to: 'app-shop',
        answer: { verdict: 'reachable', path: 'public', dns: 'public', source: '203.0.113.7' },
        cites: ['trace/apps-in-an-environment-stand-in-its-subnet'],
      },
    ],
  },
  {
    id: 'INJ-F-7',
    says: 'The NSG of an environment shuts its apps',
    build: (d) => drawEnvironment(d, { virtualIp: 'External', shuts: true }),
    asks: [
      { from: 'anyone', to: 'app-shop', answer: { verdict: 'blocked', layer: 'nsgIn' }, cites: [] },
      { from: 'vm-1', to: 'app-shop', answer: { verdict: 'blocked', layer: 'nsgIn' }, cites: [] },
    ],
  },
];
