import type { KindName } from '../../catalog/kinds.ts';
import type { ResourceId } from '../../ids.ts';
import { type Drawing, draw } from '../../scenarios/draw.ts';
import { containerAppsCases } from './container-apps.test-helper.ts';
import { injectedCases } from './injected.test-helper.ts';
import { kubernetesCases } from './kubernetes.test-helper.ts';
import { moreServiceCases } from './more-services.test-helper.ts';
import { serviceNameCases } from './service-names.test-helper.ts';

/** What stands around the thing of a case: two subnets of a VNet, a further VNet, and things to point at. */
export interface Around {
  readonly d: Drawing;
  readonly vnet: ResourceId;
  readonly spoke: ResourceId;
  readonly data: ResourceId;
  readonly apps: ResourceId;
}

/** One thing with settings that say everything that its codec holds. */
export interface CodecCase {
  readonly kind: KindName;
  /** Names the file with what is printed. */
  readonly title: string;
  add(around: Around): ResourceId;
}

/** Starts the drawing of a case. */
export function drawAround(): Around {
  const d = draw();
  const vnet = d.vnet('vnet-hub', '10.0.0.0/16');
  const data = d.subnet(vnet, 'snet-data', '10.0.1.0/24');
  const apps = d.subnet(vnet, 'snet-apps', '10.0.2.0/24');
  return { d, vnet, data, apps, spoke: d.vnet('vnet-spoke', '10.1.0.0/16') };
}

const closed = { publicNetworkAccess: 'Disabled' as const };

/** Every kind of services, compute and names, once or more. */
export const codecCases: readonly CodecCase[] = [
  {
    kind: 'storageAccount',
    title: 'storage-account',
    add: ({ d, data, apps }) =>
      d.add('storageAccount', 'stshop', null, {
        defaultAction: 'Deny',
        ipRules: ['20.50.1.2', '20.50.2.0/24'],
        vnetRules: [{ subnet: data }, { subnet: apps }],
        trustedServices: false,
      }),
  },
  {
    kind: 'keyVault',
    title: 'key-vault',
    add: ({ d, data }) =>
      d.add('keyVault', 'kv-shop', null, { ...closed, defaultAction: 'Deny', vnetRules: [{ subnet: data }] }),
  },
  {
    kind: 'sqlServer',
    title: 'sql-server',
    add: ({ d, data }) =>
      d.add('sqlServer', 'sql-shop', null, {
        ipRules: ['20.50.1.2', '20.50.2.0/24', '20.50.3.4-20.50.3.9'],
        vnetRules: [{ subnet: data }],
        allowAzureServices: true,
        connectionPolicy: 'Redirect',
      }),
  },
  ...(['Sql', 'MongoDB', 'Table'] as const).map((api) => ({
    kind: 'cosmosAccount' as const,
    title: `cosmos-account-${api.toLowerCase()}`,
    add: ({ d, data }: Around) =>
      d.add('cosmosAccount', 'cosmos-shop', null, {
        api,
        ipRules: ['20.50.1.2'],
        vnetRules: [{ subnet: data }],
        allowAzureServices: true,
        regions: ['northeurope'],
      }),
  })),
  ...moreServiceCases,
  ...serviceNameCases,
  ...kubernetesCases,
  ...containerAppsCases,
  ...injectedCases,
  {
    kind: 'serviceBus',
    title: 'service-bus',
    add: ({ d, data }) =>
      d.add('serviceBus', 'sb-shop-prod', null, {
        tier: 'Premium',
        defaultAction: 'Deny',
        ipRules: ['20.50.1.2'],
        vnetRules: [{ subnet: data }],
      }),
  },
  {
    kind: 'serviceBus',
    title: 'service-bus-basic',
    add: ({ d }) => d.add('serviceBus', 'sb-shop-prod', null, { tier: 'Basic' }),
  },
  {
    kind: 'eventHubs',
    title: 'event-hubs-dedicated',
    add: ({ d }) =>
      d.add('eventHubs', 'evhns-shop', null, { ...closed, tier: 'Dedicated', trustedServices: false }),
  },
  {
    kind: 'containerRegistry',
    title: 'container-registry',
    add: ({ d }) =>
      d.add('containerRegistry', 'crshop', null, {
        defaultAction: 'Deny',
        ipRules: ['20.50.1.2'],
        trustedServices: false,
      }),
  },
  {
    kind: 'functionApp',
    title: 'function-app',
    add: ({ d, apps, data }) =>
      d.add('functionApp', 'func-orders', null, {
        integrationSubnet: apps,
        routeAll: true,
        dnsServers: ['10.0.0.4', '10.0.0.5', '168.63.129.16'],
        publicNetworkAccess: 'Enabled',
        unmatchedAction: 'Deny',
        accessRules: [
          { name: 'office', priority: 100, action: 'Allow', source: '203.0.113.0/24', subnet: null },
          {
            name: 'front door',
            priority: 110,
            action: 'Allow',
            source: 'AzureFrontDoor.Backend',
            subnet: null,
          },
          { name: '', priority: 120, action: 'Deny', source: '', subnet: data },
        ],
      }),
  },
  { kind: 'webApp', title: 'web-app', add: ({ d }) => d.add('webApp', 'app-shop', null) },
  {
    kind: 'virtualMachine',
    title: 'virtual-machine',
    add: ({ d, data, apps }) => {
      const nsg = d.nsg('nsg-vm', []);
      const group = d.add('applicationSecurityGroup', 'asg-nva', null);
      const nic = {
        networkSecurityGroup: null,
        applicationSecurityGroups: [],
        ipForwarding: false,
        repliesWithoutSnat: false,
        dnsServers: [],
        publicIp: null,
      };
      return d.add('virtualMachine', 'vm-nva', data, {
        interfaces: [
          { ...nic, subnet: null, address: '10.0.1.4', publicIp: '20.50.1.9', networkSecurityGroup: nsg },
          {
            ...nic,
            subnet: apps,
            address: null,
            ipForwarding: true,
            dnsServers: ['10.0.0.4'],
            applicationSecurityGroups: [group],
          },
        ],
      });
    },
  },
  {
    kind: 'sqlManagedInstance',
    title: 'sql-managed-instance',
    add: ({ d, data }) => d.add('sqlManagedInstance', 'sqlmi-shop', data, { publicDataEndpoint: true }),
  },
  {
    kind: 'privateEndpoint',
    title: 'private-endpoint',
    add: ({ d, data, vnet }) => {
      const zone = d.zone('privatelink.vaultcore.azure.net', [vnet]);
      const vault = d.add('keyVault', 'kv-shop', null);
      return d.endpoint(data, 'pe-kv', '10.0.1.5', vault, 'vault', { dnsZoneGroup: [zone] });
    },
  },
  {
    kind: 'privateEndpoint',
    title: 'private-endpoint-manual',
    add: ({ d, data }) => {
      const store = d.add('storageAccount', 'stshop', null);
      return d.endpoint(data, 'pe-st', '10.0.1.6', store, 'blob', { manual: true, state: 'Rejected' });
    },
  },
  {
    kind: 'privateEndpoint',
    title: 'private-endpoint-without-target',
    add: ({ d, data }) =>
      d.add('privateEndpoint', 'pe-later', data, { subresource: 'sites', address: '10.0.1.7' }),
  },
  {
    kind: 'privateDnsZone',
    title: 'private-dns-zone',
    add: ({ d, vnet, spoke }) =>
      d.add('privateDnsZone', 'privatelink.blob.core.windows.net', null, {
        links: [
          { vnet, resolutionPolicy: 'NxDomainRedirect', registrationEnabled: false },
          { vnet: spoke, resolutionPolicy: 'Default', registrationEnabled: true },
        ],
        records: [
          { name: '@', type: 'A', values: ['10.0.1.4', '10.0.1.5'], ttl: 300 },
          { name: '*', type: 'AAAA', values: ['fd00::4'], ttl: 3600 },
          { name: 'www', type: 'CNAME', values: ['app.corp.contoso.com'], ttl: 60 },
          { name: 'note', type: 'TXT', values: ['[said] by hand', 'x'.repeat(300)], ttl: 60 },
        ],
      }),
  },
  {
    kind: 'dnsInboundEndpoint',
    title: 'dns-inbound-endpoint',
    add: ({ d, vnet, data }) => {
      const resolver = d.add('dnsResolver', 'dnspr-hub', vnet);
      return d.add('dnsInboundEndpoint', 'inbound', data, { resolver, address: '10.0.1.4' });
    },
  },
  {
    kind: 'dnsForwardingRuleset',
    title: 'dns-forwarding-ruleset',
    add: ({ d, vnet, spoke, apps }) => {
      const resolver = d.add('dnsResolver', 'dnspr-hub', vnet);
      const outbound = d.add('dnsOutboundEndpoint', 'outbound', apps, { resolver });
      return d.add('dnsForwardingRuleset', 'dnsfrs-hub', null, {
        outboundEndpoints: [outbound],
        links: [{ vnet }, { vnet: spoke }],
        rules: [
          {
            name: 'corp',
            domain: 'corp.contoso.com.',
            enabled: true,
            targets: ['172.20.0.10', '172.20.0.11'],
          },
          { name: 'rest', domain: '.', enabled: false, targets: ['172.20.0.10'] },
        ],
      });
    },
  },
];
