import { drawVnetA } from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';
import { appToVault, drawApp, drawVault } from './integrated-app-landscape.ts';

/** Where apps with VNet integration get to, and how they are called. */
export const appsFarAway: readonly Scenario[] = [
  {
    id: 'INJ-9 (7-4)',
    says: 'Without route-all a public range of the VNet is not called through the VNet',
    build: (d) => {
      const a = drawVnetA(d);
      d.set('virtualNetwork', a.vnet, { addressSpaces: ['10.0.0.0/16', '20.99.0.0/16'] });
      d.vm(d.subnet(a.vnet, 'odd', '20.99.1.0/24'), 'vm-odd', '20.99.1.4');
      const s = d.subnet(a.vnet, 'int', '10.0.3.0/26', { delegation: 'Microsoft.Web/serverFarms' });
      d.add('webApp', 'app1', null, { integrationSubnet: s, routeAll: false });
      d.add('webApp', 'app2', null, { integrationSubnet: s, routeAll: true });
    },
    asks: [
      {
        from: 'app1',
        to: 'vm-odd',
        port: 443,
        answer: { verdict: 'blocked' },
        cites: ['trace/integration-carries-private-destinations'],
      },
      {
        from: 'app2',
        to: 'vm-odd',
        port: 443,
        answer: { verdict: 'reachable', source: '10.0.3.0/26' },
        cites: [
          'trace/integration-uses-an-address-of-the-subnet',
          'trace/integration-carries-private-destinations',
        ],
      },
    ],
  },
  {
    id: 'INJ-9 (7-8)',
    says: 'An app reaches the endpoint of another app, which reaches nothing in the VNet',
    build: (d) => {
      const a = drawApp(d);
      const app2 = d.add('webApp', 'app2', null, {});
      d.endpoint(a.data, 'pe-app2', '10.0.2.9', app2, 'sites', {
        dnsZoneGroup: [d.zone('privatelink.azurewebsites.net', [a.vnet])],
      });
    },
    asks: [
      {
        from: 'app1',
        to: 'app2',
        answer: {
          verdict: 'reachable',
          path: 'privateEndpoint',
          source: '10.0.3.0/26',
          initiators: 'source',
        },
        cites: [
          'trace/integration-uses-an-address-of-the-subnet',
          'trace/integration-carries-private-destinations',
        ],
      },
      {
        from: 'app2',
        to: 'vm-app',
        port: 443,
        answer: { verdict: 'blocked' },
        cites: ['trace/outside-cannot-reach-private-addresses'],
      },
    ],
  },
  {
    id: 'INJ-9 (7-9)',
    says: 'With route-all a default route to nowhere ends public calls, not private ones',
    build: (d) => {
      const a = drawApp(d, { routeAll: true }, { routeTable: d.routes('rt', [{ nextHopType: 'None' }]) });
      drawVault(d, a);
      d.add('keyVault', 'kv2', null, {});
    },
    asks: [
      {
        ...appToVault,
        answer: { verdict: 'reachable', path: 'privateEndpoint' },
        cites: ['routing/udr-beats-bgp-beats-system', 'trace/integration-uses-an-address-of-the-subnet'],
      },
      {
        from: 'app1',
        to: 'kv2',
        answer: { verdict: 'blocked', layer: 'route' },
        cites: ['routing/none-drops'],
      },
    ],
  },
  {
    id: 'INJ-9 (7-10)',
    says: 'A slot is not carried by the endpoint of its app, the SCM site is',
    build: (d) => {
      const a = drawVnetA(d);
      const app = d.add('webApp', 'app1', null, { slots: ['staging'] });
      d.endpoint(a.data, 'pe-app1', '10.0.2.9', app, 'sites', {
        dnsZoneGroup: [d.zone('privatelink.azurewebsites.net', [a.vnet])],
      });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'app1-staging.azurewebsites.net',
        port: 443,
        answer: { verdict: 'depends', dns: 'public' },
        cites: [
          'paas-firewall/slots-have-firewalls-of-their-own',
          'private-link/one-endpoint-per-subresource',
        ],
      },
      {
        from: 'vm-app',
        to: 'app1.scm.azurewebsites.net',
        port: 443,
        answer: { dns: 'private', verdict: 'reachable' },
        cites: ['dns/zone-group-writes-the-records', 'trace/the-name-decides-the-path'],
      },
    ],
  },
  {
    id: 'INJ-9 (7-11)',
    says: 'Integration reaches over a global peering',
    build: (d) => {
      const a = drawApp(d);
      const far = d.vnet('far', '10.7.0.0/16', {}, { region: 'eastus2' });
      d.vm(d.subnet(far, 'f', '10.7.1.0/24'), 'vm-far', '10.7.1.4');
      d.peer(a.vnet, far);
    },
    asks: [
      {
        from: 'app1',
        to: 'vm-far',
        port: 443,
        answer: { verdict: 'reachable', source: '10.0.3.0/26' },
        cites: [
          'routing/peering-adds-the-ranges-of-the-peer',
          'trace/integration-uses-an-address-of-the-subnet',
        ],
      },
    ],
  },
  {
    id: 'INJ-9 (7-12)',
    says: 'Integration in another region is refused',
    build: (d) => {
      const a = drawVnetA(d);
      const s = d.subnet(a.vnet, 'int', '10.0.3.0/26', { delegation: 'Microsoft.Web/serverFarms' });
      d.add('webApp', 'app1', null, { integrationSubnet: s }, { region: 'eastus2' });
    },
    problems: ['check/integration-region'],
  },
  {
    id: 'INJ-9 (7-13)',
    says: 'Integration needs a delegated subnet',
    build: (d) => {
      const a = drawVnetA(d);
      const s = d.subnet(a.vnet, 'int', '10.0.3.0/29', {});
      d.add('webApp', 'app1', null, { integrationSubnet: s });
    },
    problems: ['check/integration-delegation'],
  },
  {
    id: 'INJ-9 (7-17)',
    says: 'A private endpoint skips the access restrictions of an app',
    build: (d) => {
      const a = drawVnetA(d);
      const app = d.add('webApp', 'app1', null, { publicNetworkAccess: 'Disabled' });
      d.endpoint(a.data, 'pe-app1', '10.0.2.9', app, 'sites', {
        dnsZoneGroup: [d.zone('privatelink.azurewebsites.net', [a.vnet])],
      });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'app1',
        answer: { verdict: 'reachable', path: 'privateEndpoint' },
        cites: ['dns/zone-group-writes-the-records', 'trace/the-name-decides-the-path'],
      },
    ],
  },
];
