import type { SettingsOf } from '../../document/resource.ts';
import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';
import { drawNetworks } from '../further/injected-services.ts';
import { drawFirewall, viaAppliance } from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';
import { drawSiteWithDns } from './site-landscape.ts';

type Subnet = Parameters<Drawing['subnet']>[3];

function drawApi(
  d: Drawing,
  settings: Partial<SettingsOf<'injectedApiManagement'>>,
  subnet: Subnet = {},
): ResourceId {
  const { vnet } = drawNetworks(d);
  d.add('injectedApiManagement', 'apim', d.subnet(vnet, 'snet-apim', '10.0.3.0/27', subnet), {
    address: '10.0.3.4',
    publicIp: '20.50.9.9',
    ...settings,
  });
  return vnet;
}

/** API Management in a subnet and beside it, from odd sides. */
export const gatewaysFromOddSides: readonly Scenario[] = [
  {
    id: 'INJ-6 (7a)',
    says: 'Whether an internal gateway without an NSG takes calls of its VNet is open',
    build: (d) => {
      const v = drawApi(d, { mode: 'Internal' });
      d.zone('apim.azure-api.net', [v], {
        records: [{ name: '@', type: 'A', values: ['10.0.3.4'], ttl: 300 }],
      });
    },
    asks: [
      {
        from: 'vm-1',
        to: 'apim',
        answer: { verdict: 'depends', layer: 'nsgIn' },
        cites: ['trace/internal-gateway-wants-an-nsg', 'trace/injected-services-behave-like-machines'],
      },
    ],
  },
  {
    id: 'INJ-6 (7b)',
    says: 'A machine inside comes to a public gateway from outside: a rule for VirtualNetwork does not let it in',
    build: (d) =>
      void drawApi(
        d,
        { mode: 'External' },
        { networkSecurityGroup: d.nsg('n', [{ sources: ['VirtualNetwork'], ports: '443' }]) },
      ),
    asks: [
      {
        from: 'vm-1',
        to: 'apim',
        answer: { verdict: 'blocked', layer: 'nsgIn' },
        cites: ['nsg/lowest-number-first'],
      },
    ],
  },
  {
    id: 'INJ-6 (7c)',
    says: 'A rule for the internet lets machines inside and outside in, but not to the management port',
    build: (d) =>
      void drawApi(
        d,
        { mode: 'External' },
        {
          networkSecurityGroup: d.nsg('n', [
            { sources: ['Internet'], ports: '443' },
            { sources: ['ApiManagement'], ports: '3443' },
          ]),
        },
      ),
    asks: [
      {
        from: 'vm-1',
        to: 'apim',
        answer: { verdict: 'reachable', path: 'public' },
        cites: ['nsg/internet-tag-includes-azure-services', 'trace/public-face-of-an-injected-service'],
      },
      {
        from: 'anyone',
        to: '20.50.9.9',
        port: 3443,
        answer: { verdict: 'blocked', layer: 'nsgIn' },
        cites: ['nsg/lowest-number-first'],
      },
      {
        from: 'anyone',
        to: 'apim',
        answer: { verdict: 'reachable' },
        cites: ['nsg/internet-tag-includes-azure-services', 'trace/public-face-of-an-injected-service'],
      },
    ],
  },
  {
    id: 'INJ-6 (7d)',
    says: 'A site with a record of its own finds an internal gateway',
    build: (d) => {
      const v = drawApi(d, { mode: 'Internal' }, { networkSecurityGroup: d.nsg('n', []) });
      drawSiteWithDns(d, v, [{ name: 'apim.azure-api.net', address: '10.0.3.4' }]);
    },
    asks: [
      {
        from: 'pc-hq',
        to: 'apim',
        answer: { verdict: 'reachable', path: 'private', source: '172.20.0.5' },
        cites: ['dns/own-records-first', 'routing/gateway-routes-reach-every-subnet'],
      },
    ],
  },
  {
    id: 'INJ-6 (7e)',
    says: 'A gateway reaches backends of a peer, where its NSG lets it',
    build: (d) => {
      const v = drawApi(
        d,
        { mode: 'External' },
        {
          networkSecurityGroup: d.nsg('n', [
            { direction: 'Outbound', access: 'Deny', destinations: ['10.0.1.0/24'] },
          ]),
        },
      );
      d.peer(v, 'vnet-other' as ResourceId);
    },
    asks: [
      {
        from: 'apim',
        to: 'vm-2',
        port: 443,
        answer: { verdict: 'reachable', source: '10.0.3.0/27' },
        cites: [
          'nsg/virtual-network-tag-includes-peers-and-on-premises',
          'routing/peering-adds-the-ranges-of-the-peer',
        ],
      },
      {
        from: 'apim',
        to: 'vm-1',
        port: 443,
        answer: { verdict: 'blocked', layer: 'nsgOut' },
        cites: ['nsg/lowest-number-first'],
      },
    ],
  },
  {
    id: 'INJ-6 (7f)',
    says: 'With a default route to a firewall replies to clients of the internet take another way',
    build: (d) => {
      const v = drawApi(
        d,
        { mode: 'External' },
        {
          networkSecurityGroup: d.nsg('n', [{ sources: ['Internet'], ports: '443' }]),
          routeTable: viaAppliance(d, '0.0.0.0/0', '10.0.10.4'),
        },
      );
      drawFirewall(d, v, '10.0.10.0/26', '10.0.10.4', { network: ['*'] });
    },
    asks: [
      {
        from: 'anyone',
        to: 'apim',
        answer: { verdict: 'blocked', layer: 'returnPath' },
        cites: ['routing/default-route-breaks-inbound-to-public-address'],
      },
      {
        from: 'apim',
        to: 'anyone',
        port: 443,
        answer: { verdict: 'reachable', source: '20.50.2.2' },
        cites: [
          'azure-firewall/network-rules-come-before-application-rules',
          'egress/firewall-keeps-the-source-towards-private-ranges',
        ],
      },
    ],
  },
  {
    id: 'PAAS-29 (7a)',
    says: 'A gateway of a classic tier with an endpoint is called privately and reaches no backend in the VNet',
    build: (d) => {
      const { vnet } = drawNetworks(d);
      const a = d.add('apiManagement', 'apim', null, { tier: 'Premium' });
      d.endpoint(d.subnet(vnet, 'pe', '10.0.2.0/24'), 'pe-apim', '10.0.2.9', a, 'Gateway', {
        dnsZoneGroup: [d.zone('privatelink.azure-api.net', [vnet])],
      });
    },
    asks: [
      {
        from: 'apim',
        to: 'vm-1',
        port: 443,
        answer: { verdict: 'blocked' },
        cites: ['trace/outside-cannot-reach-private-addresses'],
      },
      {
        from: 'vm-1',
        to: 'apim',
        answer: { verdict: 'reachable', path: 'privateEndpoint' },
        cites: ['dns/zone-group-writes-the-records', 'trace/the-name-decides-the-path'],
      },
    ],
  },
  {
    id: 'PAAS-29 (7b)',
    says: 'Basic v2 takes no endpoint, and the remedy is a tier of v2',
    build: (d) => {
      const { vnet } = drawNetworks(d);
      const a = d.add('apiManagement', 'apim', null, { tier: 'BasicV2' });
      d.endpoint(d.subnet(vnet, 'pe', '10.0.2.0/24'), 'pe-apim', '10.0.2.9', a, 'Gateway');
    },
    asks: [
      {
        from: 'vm-1',
        to: 'pe-apim',
        port: 443,
        answer: { verdict: 'blocked', layer: 'endpointState' },
        cites: ['private-link/endpoints-need-a-tier'],
      },
    ],
  },
  {
    id: 'PAAS-29 (7c)',
    says: 'Standard v2 with integration calls privately and is called publicly',
    build: (d) => {
      const { vnet } = drawNetworks(d);
      const s = d.subnet(vnet, 'int', '10.0.2.0/26', { delegation: 'Microsoft.Web/serverFarms' });
      d.add('apiManagement', 'apim', null, { tier: 'StandardV2', integrationSubnet: s });
      const kv = d.add('keyVault', 'kv1', null, { publicNetworkAccess: 'Disabled' });
      d.endpoint(d.subnet(vnet, 'pe', '10.0.5.0/24'), 'pe-kv1', '10.0.5.9', kv, 'vault', {
        dnsZoneGroup: [d.zone('privatelink.vaultcore.azure.net', [vnet])],
      });
    },
    asks: [
      {
        from: 'apim',
        to: 'kv1',
        answer: { verdict: 'reachable', path: 'privateEndpoint' },
        cites: [
          'trace/integration-uses-an-address-of-the-subnet',
          'trace/integration-carries-private-destinations',
        ],
      },
      {
        from: 'vm-1',
        to: 'apim',
        answer: { verdict: 'reachable', path: 'public' },
        cites: ['paas-firewall/public-access-alone-decides', 'trace/vnet-integration-is-outbound-only'],
      },
      {
        from: 'apim',
        to: 'vm-1',
        port: 443,
        answer: { verdict: 'reachable', source: '10.0.2.0/26', initiators: 'source' },
        cites: [
          'trace/integration-uses-an-address-of-the-subnet',
          'trace/integration-carries-private-destinations',
        ],
      },
    ],
  },
  {
    id: 'PAAS-29 (7d)',
    says: 'Basic v2 has no integration',
    build: (d) => {
      const { vnet } = drawNetworks(d);
      const s = d.subnet(vnet, 'int', '10.0.2.0/26', { delegation: 'Microsoft.Web/serverFarms' });
      d.add('apiManagement', 'apim', null, { tier: 'BasicV2', integrationSubnet: s });
    },
    problems: ['check/integration-tier'],
  },
];
