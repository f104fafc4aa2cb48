import type { SettingsOf } from '../../document/resource.ts';
import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';
import { drawVnetA } from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';

type Environment = Partial<SettingsOf<'containerAppsEnvironment'>>;

function drawEnvironment(
  d: Drawing,
  settings: Environment = {},
  subnet: Parameters<Drawing['subnet']>[3] = {},
): ResourceId {
  const { vnet } = drawVnetA(d);
  const infrastructureSubnet = d.subnet(vnet, 'snet-cae', '10.0.5.0/24', {
    delegation: settings.tier === 'Consumption' ? null : 'Microsoft.App/environments',
    ...subnet,
  });
  d.add('containerAppsEnvironment', 'cae1', null, {
    infrastructureSubnet,
    apps: [{ name: 'web', ingress: 'external' }],
    uniqueLabel: 'blue',
    ...settings,
  });
  d.add('internetClient', 'anyone', null, { address: '203.0.113.7' });
  return vnet;
}

/** Container Apps environments from odd sides. */
export const environmentsFromOddSides: readonly Scenario[] = [
  {
    id: 'OUT-9 (7a)',
    says: 'A NAT gateway of the subnet of an environment is what a vault sees',
    build(d) {
      const natGateway = d.add('natGateway', 'ng-1', null, { publicIps: ['20.50.1.2'] });
      drawEnvironment(d, {}, { natGateway });
      d.add('keyVault', 'kv1', null, {
        defaultAction: 'Deny',
        trustedServices: false,
        ipRules: ['20.50.1.2'],
      });
    },
    asks: [
      {
        from: 'cae1',
        to: 'kv1',
        answer: { verdict: 'reachable', source: '20.50.1.2' },
        cites: ['egress/nat-gateway-first', 'paas-firewall/ip-rule-sees-outbound-address'],
      },
    ],
  },
  {
    id: 'OUT-9 (7b)',
    says: 'An environment without workload profiles keeps its own address beside a NAT gateway',
    build(d) {
      const natGateway = d.add('natGateway', 'ng-1', null, { publicIps: ['20.50.1.2'] });
      drawEnvironment(d, { tier: 'Consumption' }, { natGateway, prefix: '10.0.4.0/23' } as never);
    },
    asks: [
      {
        from: 'cae1',
        to: 'mcr.microsoft.com',
        answer: { verdict: 'reachable', source: 'the outbound address of cae1' },
        cites: ['egress/environment-goes-out-by-its-own-address'],
      },
    ],
    problems: ['check/aca-ways-out'],
  },
  {
    id: 'INJ-1 (7a)',
    says: 'An app that takes calls from its environment only cannot be called from the VNet',
    build(d) {
      const vnet = drawEnvironment(d, {
        internal: true,
        staticIp: '10.0.5.10',
        apps: [{ name: 'web', ingress: 'internal' }],
      });
      d.zone('blue.westeurope.azurecontainerapps.io', [vnet], {
        records: [{ name: '*', type: 'A', values: ['10.0.5.10'], ttl: 300 }],
      });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'cae1',
        answer: { verdict: 'blocked' },
        cites: ['trace/an-environment-answers-at-one-address'],
      },
    ],
  },
  {
    id: 'INJ-1 (7e)',
    says: 'An app for its environment alone is not called by the public name either',
    build: (d) => void drawEnvironment(d, { apps: [{ name: 'web', ingress: 'internal' }] }),
    asks: [
      {
        from: 'anyone',
        to: 'cae1',
        answer: { verdict: 'blocked', layer: 'serviceAccess' },
        cites: ['trace/an-environment-answers-at-one-address'],
      },
    ],
  },
  {
    id: 'INJ-1 (7b)',
    says: 'The NSG of the subnet shuts an internal environment',
    build(d) {
      const vnet = drawEnvironment(
        d,
        { internal: true, staticIp: '10.0.5.10' },
        { networkSecurityGroup: d.nsg('nsg-cae', [{ access: 'Deny', ports: '443' }]) },
      );
      d.zone('blue.westeurope.azurecontainerapps.io', [vnet], {
        records: [{ name: '*', type: 'A', values: ['10.0.5.10'], ttl: 300 }],
      });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'cae1',
        answer: { verdict: 'blocked', layer: 'nsgIn' },
        cites: ['nsg/lowest-number-first'],
      },
    ],
  },
  {
    id: 'INJ-1 (7c)',
    says: 'A zone of one’s own for the domain of a public environment hides it',
    build(d) {
      const vnet = drawEnvironment(d, {});
      d.zone('blue.westeurope.azurecontainerapps.io', [vnet]);
    },
    asks: [
      {
        from: 'vm-app',
        to: 'cae1',
        answer: { verdict: 'blocked', layer: 'dns', dns: 'nxdomain' },
        cites: ['dns/linked-zone-without-record-is-nxdomain'],
      },
    ],
  },
  {
    id: 'INJ-1 (7d)',
    says: 'An environment asks the DNS servers of its VNet',
    build(d) {
      const vnet = drawEnvironment(d, {});
      d.set('virtualNetwork', vnet, { dnsServers: ['8.8.8.8'] });
      const kv = d.add('keyVault', 'kv1', null, { publicNetworkAccess: 'Disabled' });
      const zone = d.zone('privatelink.vaultcore.azure.net', [vnet]);
      d.endpoint('data' as ResourceId, 'pe-kv1', '10.0.2.9', kv, 'vault', { dnsZoneGroup: [zone] });
    },
    asks: [
      {
        from: 'cae1',
        to: 'kv1',
        answer: { verdict: 'blocked', layer: 'serviceAccess', dns: 'public' },
        cites: [
          'dns/server-without-azure-dns-answers-publicly',
          'paas-firewall/public-access-off-admits-private-endpoints-only',
        ],
      },
    ],
  },
];
