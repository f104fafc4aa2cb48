import type { Scenario } from '../scenario.ts';
import { drawNetworks } from './injected-services.ts';

/** Services that call others: apps beside their own calls, managed VNets, API Management of both sorts. */
export const servicesThatCall: readonly Scenario[] = [
  {
    id: 'INJ-15',
    says: 'An app pulls its image another way than it calls, and a pull needs two names',
    build(d) {
      const { vnet } = drawNetworks(d);
      const integrationSubnet = d.subnet(vnet, 'snet-app', '10.0.5.0/26', {
        delegation: 'Microsoft.Web/serverFarms',
      });
      d.add('webApp', 'app-shop', null, { integrationSubnet, outboundAddresses: ['20.70.1.1'] });
      d.add('containerRegistry', 'crshop', null, {});
      d.add('keyVault', 'kv-shop', null, {});
    },
    asks: [
      {
        from: 'app-shop',
        to: 'crshop',
        answer: { verdict: 'reachable', path: 'public' },
        cites: ['trace/pulls-and-references-follow-their-own-switches', 'trace/image-pull-needs-two-names'],
      },
      {
        from: 'vm-1',
        to: 'crshop',
        answer: { verdict: 'reachable', path: 'public' },
        cites: ['trace/image-pull-needs-two-names'],
      },
      {
        from: 'app-shop',
        to: 'kv-shop',
        answer: { verdict: 'reachable', path: 'public' },
        cites: ['trace/pulls-and-references-follow-their-own-switches'],
      },
    ],
  },
  {
    id: 'INJ-19',
    says: 'What a service calls from a managed VNet of Microsoft is not modelled',
    build(d) {
      drawNetworks(d);
      d.add('synapseWorkspace', 'synw-shop', null, { managedVirtualNetwork: true });
      d.add('dataFactory', 'adf-shop', null, {});
      d.add('storageAccount', 'stshop', null, {});
    },
    asks: [
      { from: 'synw-shop', to: 'stshop', answer: { verdict: 'notModelled' }, cites: [] },
      { from: 'synw-shop', to: 'vm-1', answer: { verdict: 'notModelled' }, cites: [] },
      { from: 'adf-shop', to: 'vm-1', answer: { verdict: 'notModelled' }, cites: [] },
    ],
  },
  {
    id: 'INJ-7',
    says: 'A default route to a firewall takes the management of API Management along',
    build(d) {
      const vnet = d.vnet('vnet-hub', '10.0.0.0/16');
      const routeTable = d.routes('rt-apim', [
        {
          name: 'all',
          prefix: '0.0.0.0/0',
          nextHopType: 'VirtualAppliance',
          nextHopAddress: '10.0.0.4',
        },
      ]);
      const firewalls = d.subnet(vnet, 'AzureFirewallSubnet', '10.0.0.0/26');
      d.add('azureFirewall', 'afw-hub', firewalls, { address: '10.0.0.4' });
      const subnet = d.subnet(vnet, 'snet-apim', '10.0.3.0/27', {
        networkSecurityGroup: d.nsg('nsg-apim', [{ sources: ['ApiManagement'], ports: '3443' }]),
        routeTable,
      });
      d.add('injectedApiManagement', 'apim-shop', subnet, { mode: 'External', address: '10.0.3.4' });
      d.add('internetClient', 'anyone', null, { address: '203.0.113.7' });
    },
    asks: [
      {
        from: 'anyone',
        to: 'apim-shop',
        answer: { verdict: 'blocked' },
        blockers: ['returnPath'],
        cites: ['routing/default-route-breaks-inbound-to-public-address'],
      },
    ],
  },
  {
    id: 'PAAS-29',
    says: 'API Management outside every VNet calls into one by integration, which only the v2 tiers have',
    build(d) {
      const { vnet } = drawNetworks(d);
      const integrationSubnet = d.subnet(vnet, 'snet-apim', '10.0.3.0/27', {
        delegation: 'Microsoft.Web/serverFarms',
        networkSecurityGroup: d.nsg('nsg-apim', []),
      });
      d.add('apiManagement', 'apim-v2', null, {
        tier: 'StandardV2',
        integrationSubnet,
        outboundAddresses: ['20.70.2.2'],
      });
      d.add('apiManagement', 'apim-basic', null, { tier: 'Basic', outboundAddresses: ['20.70.3.3'] });
      d.add('storageAccount', 'stshop', null, {});
    },
    asks: [
      {
        from: 'apim-v2',
        to: 'vm-1',
        port: 443,
        answer: { verdict: 'reachable', path: 'private', source: '10.0.3.0/27', initiators: 'source' },
        cites: ['trace/integration-uses-an-address-of-the-subnet'],
      },
      {
        from: 'apim-v2',
        to: 'stshop',
        answer: { verdict: 'reachable', path: 'public', source: '20.70.2.2' },
        assumes: ['outside its integration subnet'],
        cites: [],
      },
      { from: 'vm-1', to: 'apim-v2', answer: { verdict: 'reachable', path: 'public' }, cites: [] },
      { from: 'apim-basic', to: 'vm-1', port: 443, answer: { verdict: 'blocked' }, cites: [] },
      {
        from: 'apim-basic',
        to: 'stshop',
        answer: { verdict: 'reachable', path: 'public', source: '20.70.3.3' },
        cites: [],
      },
    ],
  },
];
