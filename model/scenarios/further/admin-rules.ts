import type { Drawing } from '../draw.ts';
import { adminRule, drawAdminRules, drawGroup } from '../manager-drawings.ts';
import { drawBlobEndpoint, drawVnetA, drawVnetB } from '../reachability/landscape.ts';
import type { Asked, Scenario } from '../scenario.ts';

const before = 'nsg/admin-rules-come-before-nsgs';
const data: Pick<Asked, 'from' | 'to' | 'port'> = { from: 'vm-app', to: 'vm-data', port: 443 };
type Rules = Parameters<typeof drawAdminRules>[2];
type Settings = Parameters<typeof drawAdminRules>[3];

/** VNet A under these admin rules. */
function drawUnder(d: Drawing, rules: Rules, settings: Settings = {}) {
  const a = drawVnetA(d);
  drawAdminRules(d, [a.vnet], rules, settings);
  return a;
}

/** Single facts of security admin rules. */
export const adminRules: readonly Scenario[] = [
  {
    id: 'NSG-23',
    says: 'Admin rules count where no NSG is, and Allow goes on to the NSGs',
    build(d) {
      const a = drawUnder(d, [
        { priority: 10, access: 'Allow', ports: '443' },
        { priority: 20, access: 'Deny', ports: '443,22' },
      ]);
      d.set('subnet', a.data, { networkSecurityGroup: d.nsg('nsg-data', [{ access: 'Deny' }]) });
    },
    asks: [
      {
        ...data,
        answer: { verdict: 'blocked', layer: 'nsgIn', diedAt: 'nsg-data' as never },
        cites: [before, 'nsg/lowest-admin-number-first'],
      },
      {
        from: 'vm-data',
        to: 'vm-app',
        port: 22,
        answer: { verdict: 'blocked', layer: 'nsgIn', diedAt: 'sac' as never },
        cites: [before],
      },
    ],
  },
  {
    id: 'NSG-24',
    says: 'Always allow passes the NSGs by on its side only',
    build(d) {
      const a = drawUnder(d, [{ access: 'AlwaysAllow', ports: '443' }]);
      const networkSecurityGroup = d.nsg('nsg-shut', [
        { access: 'Deny' },
        { access: 'Deny', direction: 'Outbound' },
      ]);
      d.set('subnet', a.data, { networkSecurityGroup });
    },
    asks: [
      { ...data, answer: { verdict: 'reachable', initiators: 'source' }, cites: [before] },
      {
        from: 'vm-data',
        to: 'vm-app',
        port: 443,
        answer: { verdict: 'blocked', layer: 'nsgOut' },
        cites: ['nsg/lowest-number-first'],
      },
    ],
  },
  {
    id: 'NSG-23 deployment',
    says: 'A configuration that is deployed nowhere does nothing; whether an imported one is nobody knows',
    build(d) {
      const a = drawVnetA(d);
      const b = drawVnetB(d);
      d.peer(a.vnet, b);
      const { manager, group } = drawGroup(d, [a.vnet, b]);
      const collections = [{ name: 'rules', groups: [group], rules: [adminRule({ ports: '22' })] }];
      d.add('securityAdminConfiguration', 'sac-off', null, {
        manager,
        collections,
        deployment: 'notDeployed',
      });
      d.add('securityAdminConfiguration', 'sac-north', null, {
        manager,
        collections,
        regions: ['northeurope'],
      });
      const https = [{ name: 'rules', groups: [group], rules: [adminRule({ ports: '443' })] }];
      d.add('securityAdminConfiguration', 'sac-unknown', null, {
        manager,
        collections: https,
        deployment: 'unknown',
      });
    },
    asks: [
      {
        ...data,
        port: 22,
        answer: { verdict: 'reachable' },
        cites: ['routing/vnet-ranges-are-routed-inside'],
      },
      {
        ...data,
        to: 'vm-b',
        answer: { verdict: 'depends', layer: 'nsgIn' },
        cites: ['routing/configuration-counts-once-deployed'],
      },
    ],
  },
  {
    id: 'NSG-26',
    says: 'A VNet with a managed instance gets Allow rules at most',
    build(d) {
      const a = drawUnder(d, [{ ports: '443' }], { onIntentPolicies: 'All' });
      d.add('sqlManagedInstance', 'sqlmi', d.subnet(a.vnet, 'mi', '10.0.3.0/24'), { address: '10.0.3.4' });
    },
    asks: [
      {
        ...data,
        answer: { verdict: 'depends', layer: 'nsgIn' },
        cites: ['nsg/intent-policies-keep-admin-rules-out'],
      },
    ],
  },
  {
    id: 'NSG-26 left out',
    says: 'By default a VNet with a managed instance gets no admin rules',
    build(d) {
      const a = drawUnder(d, [{ ports: '443' }]);
      d.add('sqlManagedInstance', 'sqlmi', d.subnet(a.vnet, 'mi', '10.0.3.0/24'), { address: '10.0.3.4' });
    },
    asks: [{ ...data, answer: { verdict: 'reachable' }, cites: ['routing/vnet-ranges-are-routed-inside'] }],
  },
  {
    id: 'NSG-23 endpoints',
    says: 'Admin rules do not count for private endpoints, but for the client they do',
    build(d) {
      const a = drawUnder(d, [{ ports: '443' }]);
      drawBlobEndpoint(d, a.data, '10.0.2.5', [a.vnet]);
    },
    asks: [
      {
        from: 'vm-app',
        to: 'st1.blob.core.windows.net',
        answer: { verdict: 'reachable', path: 'privateEndpoint' },
        cites: ['nsg/admin-rules-skip-endpoints-and-gateways'],
      },
    ],
  },
  {
    id: 'NSG-25',
    says: 'The lowest number decides; of two rules with one number nobody knows',
    build: (d) =>
      void drawUnder(d, [
        { name: 'early', priority: 5, access: 'Allow', ports: '443' },
        { name: 'late', priority: 4096, ports: '443' },
        { name: 'one', priority: 50, access: 'Allow', ports: '22' },
        { name: 'other', priority: 50, access: 'Deny', ports: '22' },
      ]),
    asks: [
      { ...data, answer: { verdict: 'reachable' }, cites: [before, 'nsg/lowest-admin-number-first'] },
      { ...data, port: 22, answer: { verdict: 'depends', layer: 'nsgIn' }, cites: [before] },
    ],
  },
];
