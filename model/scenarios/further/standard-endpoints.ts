import type { ResourceId } from '../../ids.ts';
import { drawVnetA } from '../reachability/landscape.ts';
import type { Asked, Scenario } from '../scenario.ts';
import { perimeter } from './draw-perimeter.ts';

const refused: Asked['answer'] = { verdict: 'blocked', layer: 'serviceAccess', source: null };
const reached: Asked['answer'] = { verdict: 'reachable', path: 'public' };
const depends: Asked['answer'] = { verdict: 'depends', layer: 'serviceAccess' };

/** What standard service endpoints do, and services that call services. */
export const standardEndpoints: readonly Scenario[] = [
  {
    id: 'SC-85',
    says: 'A standard service endpoint: a rule of the perimeter names the network identifier of the subnet',
    build(d) {
      drawVnetA(d, { serviceEndpoints: ['Microsoft.KeyVault'], networkIdentifier: '20.50.7.7' });
      const vault = d.add('keyVault', 'kv1', null);
      const other = d.add('keyVault', 'kv-other', null);
      d.add('keyVault', 'kv-rule', null, {
        defaultAction: 'Deny',
        vnetRules: [{ subnet: 'app' as ResourceId }],
      });
      perimeter(d, [vault, other], 'Enforced', [{ prefixes: ['20.50.7.7/32'] }]);
      d.set('networkSecurityPerimeter', 'nsp' as ResourceId, {
        profiles: ['defaultProfile', 'closed'],
        members: [
          { resource: vault, profile: 'defaultProfile', accessMode: 'Enforced' },
          { resource: other, profile: 'closed', accessMode: 'Enforced' },
        ],
      });
    },
    asks: [
      {
        // DNS-141: the name gives the public address as ever.
        from: 'vm-app',
        to: 'kv1',
        port: 443,
        answer: { verdict: 'reachable', path: 'serviceEndpoint', source: '20.50.7.7', dns: 'public' },
        cites: [
          'paas-firewall/perimeter-rule-admits',
          'paas-firewall/network-identifier-counts-in-perimeters',
        ],
      },
      {
        from: 'vm-app',
        to: 'kv-other',
        port: 443,
        answer: { ...refused, path: 'serviceEndpoint' },
        cites: ['paas-firewall/perimeter-decides-where-secured-by-perimeter'],
      },
      {
        from: 'vm-app',
        to: 'kv-rule',
        port: 443,
        answer: { ...depends, path: 'serviceEndpoint' },
        cites: ['paas-firewall/network-identifier-counts-in-perimeters'],
      },
    ],
  },
  {
    id: 'SE-37',
    says: 'Neither sort of service endpoint serves a site: it comes with its public address',
    build(d) {
      drawVnetA(d, { serviceEndpoints: ['Microsoft.KeyVault'], networkIdentifier: '20.50.7.7' });
      const site = d.add('onPremisesSite', 'office', null, {
        prefixes: ['192.168.0.0/16'],
        publicAddress: '198.51.100.10',
      });
      d.add('onPremisesHost', 'pc', site, { address: '192.168.1.10' });
      perimeter(d, [d.add('keyVault', 'kv1', null)], 'Enforced', [{ prefixes: ['20.50.7.7/32'] }]);
    },
    asks: [
      {
        from: 'pc',
        to: 'kv1',
        port: 443,
        answer: { ...refused, path: 'public' },
        cites: ['paas-firewall/perimeter-decides-where-secured-by-perimeter'],
      },
    ],
  },
  {
    id: 'PAAS-4',
    says: 'A service that calls another one is trusted where the called one lists it, even while public access is off',
    build(d) {
      const off = { publicNetworkAccess: 'Disabled', trustedServices: true } as const;
      d.add('storageAccount', 'st1', null, off);
      d.add('storageAccount', 'st-closed', null, { ...off, trustedServices: false });
      d.add('serviceBus', 'sb1', null, {
        defaultAction: 'Deny',
        ipRules: ['198.51.100.7'],
        trustedServices: true,
      });
      d.add('eventGridTopic', 'evgt1', null);
      d.add('cosmosAccount', 'cosmos1', null);
      d.rest(d.add('storageAccount', 'st-instances', null, { ...off, trustedServices: false }), {
        '/properties/networkAcls/resourceAccessRules/[#0]/resourceId': '/subscriptions/s/resourceGroups/r',
      });
    },
    asks: [
      {
        from: 'evgt1',
        to: 'st1',
        port: 443,
        answer: reached,
        cites: ['paas-firewall/trusted-services-bypass'],
      },
      {
        from: 'cosmos1',
        to: 'st1',
        port: 443,
        answer: refused,
        cites: ['trace/management-goes-another-way'],
      },
      { from: 'evgt1', to: 'st-closed', port: 443, answer: refused, cites: [] },
      { from: 'evgt1', to: 'st-instances', port: 443, answer: depends, cites: [] },
      {
        from: 'evgt1',
        to: 'sb1',
        port: 5671,
        answer: depends,
        cites: ['paas-firewall/trusted-services-bypass'],
      },
    ],
  },
];
