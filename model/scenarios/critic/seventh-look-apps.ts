import type { ResourceId } from '../../ids.ts';
import type { Scenario } from '../scenario.ts';
import { appToVault, drawApp, drawVault } from './integrated-app-landscape.ts';

/** Names and subnets of apps with VNet integration, from odd sides. */
export const appsFromOddSides: readonly Scenario[] = [
  {
    id: 'INJ-9 (7-1)',
    says: 'An app that asks a public resolver sees no private zone',
    build: (d) => drawVault(d, drawApp(d, { dnsServers: ['8.8.8.8'] })),
    asks: [
      {
        ...appToVault,
        answer: { verdict: 'blocked', layer: 'serviceAccess', dns: 'public' },
        cites: [
          'dns/server-without-azure-dns-answers-publicly',
          'paas-firewall/public-access-off-admits-private-endpoints-only',
        ],
      },
    ],
  },
  {
    id: 'INJ-9 (7-2)',
    says: 'An app may ask Azure DNS where its VNet asks a dead server',
    build: (d) => {
      const a = drawApp(d, { dnsServers: ['168.63.129.16'] });
      d.set('virtualNetwork', a.vnet, { dnsServers: ['10.99.0.4'] });
      drawVault(d, a);
    },
    asks: [
      {
        ...appToVault,
        answer: { verdict: 'reachable', dns: 'private' },
        cites: [
          'trace/integration-uses-an-address-of-the-subnet',
          'trace/integration-carries-private-destinations',
        ],
      },
    ],
  },
  {
    id: 'INJ-9 (7-3)',
    says: 'A dead server of the VNet is dead for its apps',
    build: (d) => {
      const a = drawApp(d);
      d.set('virtualNetwork', a.vnet, { dnsServers: ['10.99.0.4'] });
      drawVault(d, a);
    },
    asks: [
      {
        ...appToVault,
        answer: { verdict: 'blocked', layer: 'dns', dns: 'timeout' },
        cites: ['dns/unreachable-server-is-a-timeout'],
      },
    ],
  },
  {
    id: 'INJ-9 (7-5)',
    says: 'Without route-all a service with an endpoint on the subnet is called through it',
    build: (d) => {
      drawApp(d, {}, { serviceEndpoints: ['Microsoft.KeyVault'] });
      d.add('keyVault', 'kv1', null, {
        defaultAction: 'Deny',
        trustedServices: false,
        vnetRules: [{ subnet: 'int' as ResourceId }],
      });
    },
    asks: [
      {
        ...appToVault,
        answer: { verdict: 'reachable', path: 'serviceEndpoint', initiators: 'source' },
        cites: ['paas-firewall/vnet-rule-admits-its-subnet', 'egress/service-endpoint-keeps-private-source'],
      },
    ],
  },
  {
    id: 'INJ-9 (7-6)',
    says: 'Inbound rules of an integration subnet have no meaning',
    build: (d) => drawVault(d, drawApp(d, {}, { networkSecurityGroup: d.nsg('n', [{ access: 'Deny' }]) })),
    asks: [
      {
        ...appToVault,
        answer: { verdict: 'reachable' },
        cites: [
          'nsg/client-outbound-rules-apply-towards-endpoints',
          'nsg/virtual-network-tag-includes-peers-and-on-premises',
        ],
      },
    ],
  },
  {
    id: 'INJ-9 (7-7)',
    says: 'Nobody in the VNet calls the integration subnet',
    build: (d) => void drawApp(d),
    asks: [
      {
        from: 'vm-app',
        to: '10.0.3.4',
        port: 443,
        answer: { verdict: 'blocked' },
        cites: ['trace/vnet-integration-is-outbound-only'],
      },
    ],
  },
  {
    id: 'INJ-9 (7-14)',
    says: 'Questions of an app pass the NSG of its integration subnet',
    build: (d) => {
      const a = drawApp(
        d,
        {},
        {
          networkSecurityGroup: d.nsg('n', [
            { direction: 'Outbound', access: 'Deny', protocol: 'Udp', ports: '53' },
          ]),
        },
      );
      d.vm(
        a.data,
        'vm-dns',
        '10.0.2.20',
        {},
        { dnsForwarder: { enabled: true, upstream: 'azure', servers: [], conditionalForwarders: [] } },
      );
      d.set('virtualNetwork', a.vnet, { dnsServers: ['10.0.2.20'] });
      drawVault(d, a);
    },
    asks: [
      {
        ...appToVault,
        answer: { verdict: 'blocked', layer: 'dns', dns: 'timeout' },
        cites: ['dns/unreachable-server-is-a-timeout'],
      },
    ],
  },
  {
    id: 'INJ-9 (7-16)',
    says: 'An app reaches a database server in a subnet',
    build: (d) => {
      const a = drawApp(d);
      const zone = d.zone('shop.private.postgres.database.azure.com', [a.vnet]);
      d.add(
        'privatePostgresqlServer',
        'psql',
        d.subnet(a.vnet, 's', '10.0.8.0/28', { delegation: 'Microsoft.DBforPostgreSQL/flexibleServers' }),
        { address: '10.0.8.4', privateDnsZone: zone },
      );
    },
    asks: [
      {
        from: 'app1',
        to: 'psql',
        answer: { verdict: 'reachable', path: 'private', source: '10.0.3.0/26', initiators: 'source' },
        cites: [
          'dns/injected-server-is-an-alias-into-its-zone',
          'trace/integration-uses-an-address-of-the-subnet',
        ],
      },
    ],
  },
];
