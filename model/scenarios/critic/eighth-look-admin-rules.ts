import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';
import { drawGatewayInA } from '../further/application-gateways.ts';
import { drawAdminRules } from '../manager-drawings.ts';
import { drawBlobEndpoint, drawHub, drawVnetA, drawVnetB, viaAppliance } from '../reachability/landscape.ts';
import type { Asked, Scenario } from '../scenario.ts';

const before = 'nsg/admin-rules-come-before-nsgs';
const blob: Pick<Asked, 'from' | 'to' | 'port'> = {
  from: 'vm-app',
  to: 'st1.blob.core.windows.net',
  port: 443,
};
const toB: Pick<Asked, 'from' | 'to' | 'port'> = { from: 'vm-app', to: 'vm-b', port: 443 };
const out = { direction: 'Outbound', ports: '443' } as const;
const at = (id: string): ResourceId => id as ResourceId;

/** Spokes A and B behind an appliance of a hub, which keeps the source. */
function drawThroughHub(d: Drawing, rule: Parameters<typeof drawAdminRules>[2][number]): void {
  const hub = drawHub(d);
  const a = drawVnetA(d, { routeTable: viaAppliance(d, '10.1.0.0/16') });
  const b = drawVnetB(d, { routeTable: viaAppliance(d, '10.0.0.0/16', '10.100.1.4', 'rt-b') });
  for (const spoke of [a.vnet, b])
    d.peer(hub, spoke, { allowForwardedTraffic: true }, { allowForwardedTraffic: true });
  drawAdminRules(d, [hub], [rule]);
}

const adminRulesAndOthers: readonly Scenario[] = [
  {
    id: 'NSG-23, EVAL-5',
    says: 'An outbound admin rule of the client counts on the way to a private endpoint',
    build(d) {
      const a = drawVnetA(d);
      drawAdminRules(d, [a.vnet], [out]);
      drawBlobEndpoint(d, a.data, '10.0.2.5', [a.vnet]);
    },
    asks: [{ ...blob, answer: { verdict: 'blocked', layer: 'nsgOut', diedAt: at('sac') }, cites: [before] }],
  },
  {
    id: 'NSG-24, NSG-34',
    says: 'Always allow of the client passes its NSG by towards an endpoint',
    build(d) {
      const shut = d.nsg('nsg-app', [{ access: 'Deny', direction: 'Outbound' }]);
      const a = drawVnetA(d, { networkSecurityGroup: shut });
      drawAdminRules(d, [a.vnet], [{ ...out, access: 'AlwaysAllow' }]);
      drawBlobEndpoint(d, a.data, '10.0.2.5', [a.vnet]);
    },
    asks: [
      {
        ...blob,
        answer: { verdict: 'reachable', path: 'privateEndpoint', initiators: 'source' },
        cites: [before],
      },
    ],
  },
  {
    id: 'NSG-28, AVNM nonapplication',
    says: 'Always allow does not count for a private endpoint, so that the NSG of its subnet still shuts it',
    build(d) {
      const a = drawVnetA(d);
      drawAdminRules(d, [a.vnet], [{ access: 'AlwaysAllow', ports: '443' }]);
      d.set('subnet', a.data, {
        networkSecurityGroup: d.nsg('nsg-data', [{ access: 'Deny' }]),
        privateEndpointNetworkPolicies: 'Enabled',
      });
      drawBlobEndpoint(d, a.data, '10.0.2.5', [a.vnet]);
    },
    asks: [
      {
        ...blob,
        answer: { verdict: 'blocked', layer: 'nsgIn', diedAt: at('nsg-data') },
        cites: ['nsg/nsg-covers-private-endpoint-only-with-network-policies'],
      },
      { ...blob, to: 'vm-data', answer: { verdict: 'reachable' }, cites: [before] },
    ],
  },
  {
    id: 'SE-13, NSG-24',
    says: 'A service endpoint keeps a public destination: an admin rule for its tag denies it, or passes an NSG by',
    build(d) {
      const a = drawVnetA(d, { serviceEndpoints: ['Microsoft.Storage.Global', 'Microsoft.KeyVault'] });
      const shut = d.nsg('nsg-app', [{ access: 'Deny', direction: 'Outbound', destinations: ['Internet'] }]);
      d.set('subnet', a.app, { networkSecurityGroup: shut });
      drawAdminRules(
        d,
        [a.vnet],
        [
          { ...out, access: 'AlwaysAllow', destinations: ['Storage'] },
          { ...out, priority: 200, destinations: ['AzureKeyVault'] },
        ],
      );
      d.add('storageAccount', 'st1', null);
      d.add('keyVault', 'kv1', null);
    },
    asks: [
      {
        ...blob,
        answer: { verdict: 'reachable', path: 'serviceEndpoint', source: '10.0.1.4' },
        cites: [before],
      },
      {
        ...blob,
        to: 'kv1',
        answer: { verdict: 'blocked', layer: 'nsgOut', diedAt: at('sac') },
        cites: [before],
      },
    ],
  },
  {
    id: 'EVAL-3, NSG-23',
    says: 'The interface of an appliance stands under the admin rules of its VNet too, for what only passes through it',
    build: (d) => drawThroughHub(d, { ports: '443' }),
    asks: [{ ...toB, answer: { verdict: 'blocked', layer: 'nsgIn', diedAt: at('sac') }, cites: [before] }],
  },
  {
    id: 'EVAL-3, NSG-11',
    says: 'A rule for the range of the hub misses what passes through its appliance',
    build: (d) => drawThroughHub(d, { ports: '443', destinations: ['10.100.0.0/16'] }),
    asks: [
      { ...toB, answer: { verdict: 'reachable', source: '10.0.1.4' }, through: ['vm-nva'], cites: [] },
      { ...toB, to: 'vm-nva', answer: { verdict: 'blocked', layer: 'nsgIn' }, cites: [before] },
    ],
  },
  {
    id: 'AVNM nonapplication, AGW-2',
    says: 'Admin rules pass the subnet of an application gateway by, and count at its backend',
    build(d) {
      const vnet = drawGatewayInA(d);
      drawAdminRules(d, [vnet], [{ ports: '443' }]);
    },
    asks: [
      {
        from: 'anyone',
        to: 'agw-web',
        port: 443,
        answer: { verdict: 'reachable', source: '10.0.3.0/24' },
        cites: ['trace/application-gateway-opens-a-second-connection'],
      },
    ],
  },
  {
    id: 'AVNM nonapplication, AGW-2b',
    says: 'A rule for the backend port shuts the gateway out of its backend',
    build(d) {
      const vnet = drawGatewayInA(d);
      drawAdminRules(d, [vnet], [{ ports: '8443', sources: ['10.0.3.0/24'] }]);
    },
    asks: [
      {
        from: 'anyone',
        to: 'agw-web',
        port: 443,
        answer: { verdict: 'blocked', layer: 'nsgIn', diedAt: at('sac') },
        cites: [before],
      },
    ],
  },
];

/** Security admin rules together with endpoints, appliances and application gateways. */
export const eighthLookAdminRules: readonly Scenario[] = adminRulesAndOthers;
