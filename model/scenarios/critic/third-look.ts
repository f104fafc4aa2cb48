import type { Drawing } from '../draw.ts';
import { drawFirewall, drawSite, drawVnetA, drawVnetB, viaAppliance } from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';

const firewallAt = '10.0.9.4';

/** VNet A behind a firewall with one public address. */
export function drawEgress(d: Drawing): ReturnType<typeof drawVnetA> {
  const a = drawVnetA(d, { routeTable: viaAppliance(d, '0.0.0.0/0', firewallAt) });
  drawFirewall(d, a.vnet, '10.0.9.0/26', firewallAt, { network: ['*'] });
  return a;
}

const denyOut = { direction: 'Outbound' as const, access: 'Deny' as const };

/** What else hides between two facts: callers that are or are not in Azure, symmetric inspection, tags that grow. */
export const thirdLook: readonly Scenario[] = [
  {
    id: 'PAAS-6c',
    says: 'Allow Azure services admits the firewall and the machine, not the site and not the internet',
    build(d) {
      drawEgress(d);
      drawSite(d);
      d.add('internetClient', 'anyone', null, { address: '203.0.113.7' });
      d.add('sqlServer', 'sql1', null, { allowAzureServices: true });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'sql1',
        answer: { verdict: 'reachable', source: '20.50.2.2' },
        through: ['afw-hub'],
        cites: ['paas-firewall/azure-switch-admits-all-of-azure'],
      },
      {
        from: 'pc-hq',
        to: 'sql1',
        answer: { verdict: 'blocked', layer: 'serviceAccess' },
        blockers: ['serviceAccess'],
        cites: ['paas-firewall/who-no-rule-admits-is-refused'],
      },
      {
        from: 'anyone',
        to: 'sql1',
        answer: { verdict: 'blocked', layer: 'serviceAccess' },
        cites: ['paas-firewall/who-no-rule-admits-is-refused'],
      },
    ],
  },
  {
    id: 'PAAS-9c',
    says: 'Storage of the same region does not see the address of a firewall; a site is in no region',
    build(d) {
      drawEgress(d);
      drawSite(d);
      d.add('storageAccount', 'st1', null, {
        defaultAction: 'Deny',
        ipRules: ['20.50.2.2', '198.51.100.10'],
      });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'st1',
        port: 443,
        answer: { verdict: 'blocked', layer: 'serviceAccess' },
        cites: ['paas-firewall/storage-ip-rules-skip-the-same-region'],
      },
      {
        from: 'pc-hq',
        to: 'st1',
        port: 443,
        answer: { verdict: 'reachable', source: '198.51.100.10' },
        cites: ['paas-firewall/ip-rule-sees-outbound-address'],
      },
    ],
  },
  {
    id: 'ROUTE-21',
    says: 'Routes for both subnets to the firewall: inspected in both directions, with the source unchanged',
    build(d) {
      const table = d.routes('rt-a', [
        { prefix: '10.0.1.0/24', nextHopAddress: firewallAt },
        { prefix: '10.0.2.0/24', nextHopAddress: firewallAt },
      ]);
      const a = drawVnetA(d, { routeTable: table });
      d.set('subnet', a.data, { routeTable: table });
      drawFirewall(d, a.vnet, '10.0.9.0/26', firewallAt, { network: ['10.0.0.0/16'] });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'vm-data',
        port: 443,
        answer: { verdict: 'reachable', path: 'private', source: '10.0.1.4', initiators: 'both' },
        through: ['afw-hub'],
        blockers: [],
        cites: ['egress/firewall-keeps-the-source-towards-private-ranges'],
      },
    ],
  },
  {
    id: 'NSG-15',
    says: 'The tag VirtualNetwork of the far spoke holds the near one only by a route there',
    build(d) {
      const nsg = d.nsg('nsg-b', []);
      const a = drawVnetA(d, { routeTable: viaAppliance(d, '10.1.0.0/16', '10.100.1.4', 'rt-a') });
      const b = drawVnetB(d, {
        networkSecurityGroup: nsg,
        routeTable: viaAppliance(d, '10.0.0.0/16', '10.100.1.4', 'rt-b'),
      });
      const other = d.subnet(b, 'other', '10.1.3.0/24', { networkSecurityGroup: nsg });
      d.vm(other, 'vm-other', '10.1.3.4');
      const hub = d.vnet('vnet-hub', '10.100.0.0/16');
      d.vm(
        d.subnet(hub, 'nva', '10.100.1.0/24'),
        'vm-nva',
        '10.100.1.4',
        { ipForwarding: true },
        { appliance: { enabled: true, snat: false } },
      );
      const both = { allowForwardedTraffic: true };
      d.peer(hub, a.vnet, both, both);
      d.peer(hub, b, both, both);
    },
    asks: [
      {
        from: 'vm-app',
        to: 'vm-b',
        port: 443,
        answer: { verdict: 'reachable', initiators: 'both' },
        through: ['vm-nva'],
        cites: ['nsg/virtual-network-tag-includes-peers-and-on-premises'],
      },
      {
        from: 'vm-app',
        to: 'vm-other',
        port: 443,
        answer: { verdict: 'blocked', layer: 'nsgIn' },
        blockers: ['nsgIn', 'returnPath'],
        cites: [],
      },
    ],
  },
  {
    id: 'NSG-21, NSG-34',
    says: 'A denied VirtualNetwork keeps a client from the endpoint; a denied service tag does not',
    build(d) {
      const a = drawVnetA(d, {
        networkSecurityGroup: d.nsg('nsg-app', [{ ...denyOut, destinations: ['AzureKeyVault'] }]),
      });
      d.set('subnet', a.data, {
        networkSecurityGroup: d.nsg('nsg-data', [{ ...denyOut, destinations: ['VirtualNetwork'] }]),
      });
      const vault = d.add('keyVault', 'kv1', null, { publicNetworkAccess: 'Disabled' });
      const pe = d.subnet(a.vnet, 'endpoints', '10.0.5.0/24');
      d.endpoint(pe, 'pe-kv1', '10.0.5.4', vault, 'vault', {
        dnsZoneGroup: [d.zone('privatelink.vaultcore.azure.net', [a.vnet])],
      });
    },
    asks: [
      { from: 'vm-app', to: 'kv1', answer: { verdict: 'reachable', path: 'privateEndpoint' }, cites: [] },
      {
        from: 'vm-data',
        to: 'kv1',
        answer: { verdict: 'blocked', layer: 'nsgOut' },
        blockers: ['nsgOut'],
        cites: ['nsg/client-outbound-rules-apply-towards-endpoints'],
      },
    ],
  },
  {
    id: 'HYBRID-14, NSG-36',
    says: 'Bastion is asked by its own NSG and by that of the machine',
    build(d) {
      const a = drawVnetA(d, {
        networkSecurityGroup: d.nsg('nsg-app', [
          { sources: ['10.0.8.0/26'], ports: '3389' },
          { priority: 200, access: 'Deny' },
        ]),
      });
      d.add(
        'bastion',
        'bas-1',
        d.subnet(a.vnet, 'AzureBastionSubnet', '10.0.8.0/26', {
          networkSecurityGroup: d.nsg('nsg-bas', [
            { direction: 'Outbound', ports: '3389', destinations: ['VirtualNetwork'] },
            { ...denyOut, priority: 200, destinations: ['10.0.2.0/24'] },
          ]),
        }),
      );
    },
    asks: [
      { from: 'bas-1', to: 'vm-app', port: 3389, answer: { verdict: 'reachable' }, cites: [] },
      { from: 'bas-1', to: 'vm-app', answer: { verdict: 'blocked', layer: 'nsgIn' }, cites: [] },
      { from: 'bas-1', to: 'vm-data', answer: { verdict: 'blocked', layer: 'nsgOut' }, cites: [] },
    ],
  },
  {
    id: 'OUT-1, OUT-7',
    says: 'An own public address is an explicit way out; a managed instance sees to its own',
    build(d) {
      const a = drawVnetA(d, { defaultOutboundAccess: false });
      d.vm(a.app, 'vm-public', '10.0.1.7', { publicIp: '20.60.0.7' });
      const mi = d.subnet(a.vnet, 'mi', '10.0.4.0/27', {
        delegation: 'Microsoft.Sql/managedInstances',
        defaultOutboundAccess: false,
      });
      d.add('sqlManagedInstance', 'sqlmi-1', mi, { address: '10.0.4.5' });
      d.add('keyVault', 'kv1', null);
    },
    asks: [
      {
        from: 'vm-public',
        to: 'kv1',
        answer: { verdict: 'reachable', source: '20.60.0.7' },
        cites: ['egress/instance-public-ip-next'],
      },
      {
        from: 'sqlmi-1',
        to: 'kv1',
        answer: { verdict: 'reachable', path: 'public' },
        cites: ['egress/delegated-subnets-go-out-by-their-service'],
      },
    ],
  },
];
