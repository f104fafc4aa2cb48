import { drawVnetA } from '../reachability/landscape.ts';
import type { Asked, Scenario } from '../scenario.ts';
import { perimeter } from './draw-perimeter.ts';

const refused: Asked['answer'] = { verdict: 'blocked', layer: 'serviceAccess', source: null };
const reached: Asked['answer'] = { verdict: 'reachable', path: 'public' };
const depends: Asked['answer'] = { verdict: 'depends', layer: 'serviceAccess' };

/** What network security perimeters and standard service endpoints do. */
export const perimeters: readonly Scenario[] = [
  {
    id: 'SC-83',
    says: 'Enforced without rules: endpoints and members pass, trusted services and listed addresses do not',
    build(d) {
      const { data } = drawVnetA(d);
      const account = d.add('storageAccount', 'st1', null, {
        defaultAction: 'Deny',
        ipRules: ['203.0.113.7'],
        trustedServices: true,
      });
      const search = d.add('searchService', 'srch1', null);
      d.add('dataFactory', 'adf1', null);
      d.add('internetClient', 'anyone', null, { address: '203.0.113.7' });
      d.endpoint(data, 'pe-st', '10.0.2.20', account, 'blob');
      perimeter(d, [account, search], 'Enforced');
    },
    asks: [
      {
        from: 'vm-app',
        to: 'pe-st',
        port: 443,
        answer: { verdict: 'reachable', path: 'privateEndpoint' },
        cites: ['paas-firewall/private-endpoint-skips-firewall'],
      },
      {
        from: 'adf1',
        to: 'st1',
        port: 443,
        answer: refused,
        cites: [
          'paas-firewall/perimeter-decides-where-secured-by-perimeter',
          'trace/services-call-from-addresses-of-microsoft',
        ],
      },
      {
        from: 'anyone',
        to: 'st1',
        port: 443,
        answer: refused,
        cites: [
          'paas-firewall/perimeter-decides-where-secured-by-perimeter',
          'trace/management-goes-another-way',
        ],
      },
      {
        from: 'srch1',
        to: 'st1',
        port: 443,
        answer: reached,
        cites: [
          'paas-firewall/members-of-a-perimeter-reach-each-other',
          'paas-firewall/perimeter-restricts-what-members-call',
        ],
      },
    ],
  },
  {
    id: 'SEC-9',
    says: 'Transition mode: a rule of the perimeter admits, else the firewall of the service decides',
    build(d) {
      drawVnetA(d);
      d.add('internetClient', 'anyone', null, { address: '203.0.113.7' });
      d.add('internetClient', 'listed', null, { address: '198.51.100.7' });
      d.add('internetClient', 'nobody', null, { address: '192.0.2.7' });
      const open = d.add('keyVault', 'kv1', null, { defaultAction: 'Deny', ipRules: ['198.51.100.7'] });
      const off = d.add('keyVault', 'kv-off', null, {
        publicNetworkAccess: 'Disabled',
        trustedServices: true,
      });
      d.add('dataFactory', 'adf1', null);
      perimeter(d, [open, off], 'Learning', [{ prefixes: ['203.0.113.0/24'] }]);
    },
    asks: [
      {
        from: 'anyone',
        to: 'kv1',
        port: 443,
        answer: reached,
        cites: ['paas-firewall/perimeter-rule-admits'],
      },
      {
        from: 'listed',
        to: 'kv1',
        port: 443,
        answer: reached,
        cites: ['paas-firewall/transition-mode-falls-back'],
      },
      {
        from: 'nobody',
        to: 'kv1',
        port: 443,
        answer: refused,
        cites: ['paas-firewall/transition-mode-falls-back'],
      },
      {
        from: 'anyone',
        to: 'kv-off',
        port: 443,
        answer: reached,
        cites: ['paas-firewall/perimeter-rule-admits'],
      },
      {
        from: 'listed',
        to: 'kv-off',
        port: 443,
        answer: refused,
        cites: ['paas-firewall/transition-mode-falls-back'],
      },
      {
        from: 'adf1',
        to: 'kv-off',
        port: 443,
        answer: reached,
        cites: ['paas-firewall/trusted-services-bypass'],
      },
    ],
  },
  {
    id: 'SEC-7',
    says: 'Rules of a perimeter name prefixes and subscriptions for what comes in, names for what goes out',
    build(d) {
      const { vnet } = drawVnetA(d);
      const marked = d.subnet(vnet, 'marked', '10.0.5.0/24', { serviceEndpoints: ['Microsoft.KeyVault'] });
      d.vm(marked, 'vm-marked', '10.0.5.4');
      const vault = d.add('keyVault', 'kv1', null);
      const search = d.add('searchService', 'srch1', null);
      d.add('storageAccount', 'stout', null);
      d.add('storageAccount', 'stother', null);
      perimeter(d, [vault, search], 'Enforced', [
        { subscriptions: ['subscription-1'] },
        { direction: 'Outbound', fqdns: ['stout.blob.core.windows.net'] },
      ]);
    },
    asks: [
      {
        from: 'vm-app',
        to: 'kv1',
        port: 443,
        answer: reached,
        cites: ['paas-firewall/perimeter-rule-admits'],
      },
      {
        // Limits of perimeters: traffic of basic service endpoints may be refused all the same.
        from: 'vm-marked',
        to: 'kv1',
        port: 443,
        answer: { ...depends, path: 'serviceEndpoint' },
        cites: ['paas-firewall/perimeter-rule-admits'],
      },
      {
        from: 'srch1',
        to: 'stout',
        port: 443,
        answer: reached,
        cites: ['paas-firewall/perimeter-restricts-what-members-call'],
      },
      {
        from: 'srch1',
        to: 'stother',
        port: 443,
        answer: refused,
        cites: ['paas-firewall/perimeter-restricts-what-members-call'],
      },
      // SEC-12: no outbound rules for a vault.
      { from: 'kv1', to: 'stother', port: 443, answer: reached, cites: [] },
    ],
  },
  {
    id: 'SEC-6',
    says: 'What the access mode Audit does is not documented',
    build(d) {
      drawVnetA(d);
      d.add('internetClient', 'anyone', null, { address: '203.0.113.7' });
      perimeter(d, [d.add('keyVault', 'kv1', null)], 'Audit');
    },
    asks: [
      {
        from: 'anyone',
        to: 'kv1',
        port: 443,
        answer: depends,
        cites: ['paas-firewall/audit-mode-is-not-documented'],
      },
    ],
  },
];
