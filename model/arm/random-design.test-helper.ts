import fc from 'fast-check';
import { childrenOf } from '../document/design.ts';
import type { Document } from '../document/document.ts';
import type { SettingsOf } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';
import { type Drawing, draw, drawn as drawnThing } from '../scenarios/draw.ts';
import { type Dice, type Drawn, flip, pick, some } from './random-dice.test-helper.ts';
import { drawFurtherSettings } from './random-further.test-helper.ts';
import { drawWan } from './random-hubs.test-helper.ts';
import { drawRandomManager } from './random-manager.test-helper.ts';
import { drawRandomProxies } from './random-proxies.test-helper.ts';
import { drawRandomServices } from './random-services.test-helper.ts';

/** Random designs that Azure would take, with every kind and every setting that a codec holds, in one or several groups and regions. */
export const randomDesign: fc.Arbitrary<Document> = fc.gen().map((dice) => {
  const d = draw();
  const drawn: Drawn = { d, dice, vnets: [], subnets: [], prefixes: new Map(), machines: [] };
  const count = dice(fc.integer, { min: 1, max: 3 });
  for (let index = 0; index < count; index += 1) drawVnet(drawn, index);
  drawPeerings(drawn);
  drawRandomManager(drawn);
  drawHub(drawn);
  drawWan(drawn);
  drawMachines(drawn);
  drawRandomProxies(drawn);
  drawRandomServices(drawn);
  drawFurtherSettings(drawn);
  return d.document('Random design');
});

// A snapshot says a literal text in brackets as it says an expression, so that only one open bracket can come back.
// biome-ignore lint/suspicious/noTemplateCurlyInString: it must stay text
const tags = { env: "o'neil ${x}", 'cost center': '[[open' };

function drawVnet({ d, dice, vnets, subnets, prefixes }: Drawn, index: number): void {
  const head = {
    ...(flip(dice) ? {} : { region: pick(dice, 'northeurope', 'eastus') }),
    ...(flip(dice) ? {} : { resourceGroup: `rg-${pick(dice, 'a', 'b')}` }),
  };
  const spaces = [`10.${index}.0.0/16`, ...some(dice, `172.${16 + index}.0.0/16`)].join(', ');
  const vnet = d.vnet(`vnet-${index}`, spaces, { dnsServers: some(dice, '10.0.2.4', '10.0.2.5') }, head);
  vnets.push(vnet);
  for (let number = 0; number < dice(fc.integer, { min: 1, max: 3 }); number += 1) {
    const nsg = flip(dice) ? drawNsg(d, dice, `nsg-${index}-${number}`) : null;
    const routes = flip(dice) ? drawRoutes(d, dice, `rt-${index}-${number}`) : null;
    const nat = flip(dice)
      ? d.add('natGateway', `ng-${index}-${number}`, null, {
          publicIps: some(dice, '20.50.1.2', '20.50.1.3'),
        })
      : null;
    const endpoints = some(dice, 'Microsoft.Storage', 'Microsoft.Sql', 'Microsoft.KeyVault');
    const policies =
      endpoints.includes('Microsoft.Storage') && flip(dice)
        ? [drawPolicy(d, dice, `sep-${index}-${number}`)]
        : [];
    const subnet = d.subnet(vnet, `snet-${number}`, `10.${index}.${number + 10}.0/24`, {
      networkSecurityGroup: nsg,
      routeTable: routes,
      natGateway: nat,
      serviceEndpoints: [...endpoints],
      serviceEndpointPolicies: policies,
      // One identifier of a region is shared by its subnets.
      networkIdentifier: endpoints.length > 0 && flip(dice) ? identifierIn(head.region) : null,
      defaultOutboundAccess: pick(dice, true, false, null),
      privateEndpointNetworkPolicies: pick(
        dice,
        'Disabled',
        'Enabled',
        'RouteTableEnabled',
        'NetworkSecurityGroupEnabled',
      ),
      privateLinkServiceNetworkPolicies: pick(dice, 'Enabled', 'Disabled'),
    });
    subnets.push(subnet);
    prefixes.set(subnet, `10.${index}.${number + 10}`);
  }
}

function drawNsg(d: Drawing, dice: Dice, name: string, groups: readonly ResourceId[] = []): ResourceId {
  const rules: Partial<SettingsOf<'networkSecurityGroup'>['rules'][number]>[] = [];
  for (let index = 0; index < dice(fc.nat, { max: 3 }); index += 1) {
    rules.push({
      name: `rule-${index}`,
      priority: 100 + index * 10,
      direction: pick(dice, 'Inbound', 'Outbound'),
      access: pick(dice, 'Allow', 'Deny'),
      protocol: pick(dice, '*', 'Tcp', 'Udp', 'Icmp'),
      sources: pick(dice, ['*'], ['VirtualNetwork'], ['10.0.0.0/24', '10.1.0.4']),
      destinations: pick(dice, ['*'], ['Storage.WestEurope'], ['10.0.0.0/24']),
      ...(groups.length > 0 && flip(dice) ? { sources: [], sourceGroups: groups } : {}),
      ports: pick(dice, '*', '443', '1433,8000-8010'),
      sourcePorts: pick(dice, '*', '1024-65535'),
    });
  }
  return d.nsg(name, rules);
}

function identifierIn(region = 'westeurope'): string {
  return { northeurope: '20.60.1.1', eastus: '20.70.1.1' }[region] ?? '20.50.7.7';
}

function drawPolicy(d: Drawing, dice: Dice, name: string): ResourceId {
  const scopes = [...some(dice, '/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg-a')];
  const accounts = flip(dice) ? [d.add('storageAccount', `st${name.replaceAll('-', '')}`, null)] : [];
  return d.add('serviceEndpointPolicy', name, null, {
    definitions:
      accounts.length + scopes.length > 0
        ? [{ name: 'ours', service: 'Microsoft.Storage', accounts, scopes }]
        : [],
  });
}

function drawRoutes(d: Drawing, dice: Dice, name: string): ResourceId {
  const nextHopType = pick(
    dice,
    'VirtualAppliance',
    'Internet',
    'None',
    'VirtualNetworkGateway',
    'VnetLocal',
  );
  const route = {
    name: 'out',
    prefix: pick(dice, '0.0.0.0/0', '10.9.0.0/16', 'Storage'),
    nextHopType,
    nextHopAddress: nextHopType === 'VirtualAppliance' ? '10.0.0.68' : null,
  } as const;
  return d.routes(name, flip(dice) ? [route] : [], flip(dice));
}

function drawPeerings(drawn: Drawn): void {
  const { d, dice, vnets } = drawn;
  const [hub, ...spokes] = vnets;
  for (const spoke of spokes) {
    if (hub === undefined || !flip(dice)) continue;
    const side = () => ({
      allowVirtualNetworkAccess: flip(dice),
      allowForwardedTraffic: flip(dice),
      allowGatewayTransit: flip(dice),
    });
    const peering = d.peer(hub, spoke, side(), { ...side(), exists: pick(dice, true, true, false) });
    if (flip(dice)) peerSubnets(drawn, peering, hub, spoke);
  }
}

/** Of the two VNets only their first subnets. */
function peerSubnets({ d }: Drawn, id: ResourceId, hub: ResourceId, spoke: ResourceId): void {
  const design = d.design();
  const first = (vnet: ResourceId) =>
    childrenOf(design, vnet)
      .slice(0, 1)
      .map((subnet) => subnet.id);
  const { left, right } = drawnThing(design, id, 'peering').settings;
  d.set('peering', id, {
    reach: 'subnets',
    left: { ...left, subnets: first(hub) },
    right: { ...right, subnets: first(spoke) },
  });
}

function drawHub(drawn: Drawn): void {
  const { d, dice, vnets } = drawn;
  const hub = vnets[0] as ResourceId;
  if (flip(dice)) {
    const subnet = d.subnet(hub, 'AzureFirewallSubnet', '10.0.0.64/26', { defaultOutboundAccess: null });
    d.add('azureFirewall', 'afw-hub', subnet, {
      address: '10.0.0.68',
      publicIps: ['20.50.2.2'],
      tier: pick(dice, 'Standard', 'Premium'),
      natRules: flip(dice)
        ? [
            {
              name: 'web',
              priority: 100,
              protocols: ['TCP'],
              sources: ['203.0.113.0/24'],
              destinations: ['20.50.2.2'],
              ports: '443',
              translatedAddress: '10.0.2.4',
              translatedPort: 8443,
            },
          ]
        : [],
      networkRules: flip(dice)
        ? [
            {
              name: 'dns',
              priority: 200,
              access: 'Allow',
              protocols: ['UDP', 'TCP'],
              sources: ['10.0.0.0/8'],
              destinations: ['10.0.2.4'],
              ports: '53',
            },
          ]
        : [],
      applicationRules: flip(dice)
        ? [
            {
              name: 'vault',
              priority: 300,
              access: 'Allow',
              sources: ['*'],
              fqdns: ['*.vault.azure.net'],
              ports: '443',
            },
          ]
        : [],
      privateRanges: [...some(dice, '10.0.0.0/8')],
      dnsProxy: flip(dice),
    });
  }
  if (flip(dice)) {
    const subnet = d.subnet(hub, 'AzureBastionSubnet', '10.0.0.128/26', { defaultOutboundAccess: null });
    d.add('bastion', 'bas-hub', subnet, {
      tier: pick(dice, 'Basic', 'Standard', 'Premium'),
      publicIp: '20.50.2.3',
    });
  }
  if (flip(dice)) drawGateways(drawn, hub);
}

function drawGateways({ d, dice }: Drawn, hub: ResourceId): void {
  const subnet = d.subnet(hub, 'GatewaySubnet', '10.0.0.0/26', { defaultOutboundAccess: null });
  const site = d.add('onPremisesSite', 'site-hq', null, {
    prefixes: ['192.168.0.0/16'],
    publicAddress: '198.51.100.7',
  });
  d.add('onPremisesHost', 'pc-hq', site, { address: '192.168.0.5' });
  if (flip(dice)) {
    const gateway = d.add('vpnGateway', 'vpngw-hub', subnet, {
      publicIps: ['20.50.2.4'],
      clientPool: some(dice, '172.16.201.0/24'),
      clientRoutes: some(dice, '20.60.1.4/32'),
    });
    d.add('vpnClient', 'laptop', null, { gateway });
    d.add('connection', 'con-vpn', null, { gateway, site, prefixes: [...some(dice, '192.168.9.0/24')] });
  } else {
    const gateway = d.add('expressRouteGateway', 'ergw-hub', subnet);
    d.add('connection', 'con-er', null, { gateway, site, microsoftPeering: flip(dice) });
  }
}

function drawMachines({ d, dice, subnets, prefixes, machines }: Drawn): void {
  for (const [index, subnet] of subnets.entries()) {
    if (!flip(dice)) continue;
    const prefix = prefixes.get(subnet) as string;
    const groups = flip(dice) ? [d.add('applicationSecurityGroup', `asg-${index}`, null)] : [];
    const nsg = flip(dice) ? drawNsg(d, dice, `nsg-nic-${index}`, groups) : null;
    machines.push(
      d.vm(subnet, `vm-${index}`, `${prefix}.4`, {
        publicIp: pick(dice, null, '20.50.3.3'),
        networkSecurityGroup: nsg,
        applicationSecurityGroups: groups,
        ipForwarding: flip(dice),
        dnsServers: [...some(dice, '10.0.2.4')],
      }),
    );
    if (!flip(dice)) continue;
    const balancer = d.add('loadBalancer', `lbi-${index}`, subnet, {
      address: `${prefix}.20`,
      backends: machines.slice(-1),
      rules: flip(dice)
        ? [{ name: 'web', protocol: 'Tcp', port: 443, backendPort: 8443, disableOutboundSnat: flip(dice) }]
        : [],
    });
    if (flip(dice)) {
      const outboundRule = pick(dice, 'none', 'All', 'Tcp', 'Udp');
      d.add('loadBalancer', `lbe-${index}`, null, {
        frontend: 'public',
        publicIp: pick(dice, null, `20.50.5.${10 + index}`),
        backends: machines.slice(-1),
        rules: flip(dice)
          ? [{ name: 'web', protocol: 'Tcp', port: 443, backendPort: 8443, disableOutboundSnat: true }]
          : [],
        outboundRule,
        outboundIps: outboundRule === 'none' ? [] : [...some(dice, `20.50.6.${10 + index}`)],
      });
    }
    if (flip(dice)) {
      d.set('subnet', subnet, { privateLinkServiceNetworkPolicies: 'Disabled' });
      d.add('privateLinkService', `pls-${index}`, subnet, {
        loadBalancer: balancer,
        natAddresses: [`${prefix}.30`],
        visibility: [...some(dice, '11111111-1111-1111-1111-111111111111')],
        proxyProtocol: flip(dice),
      });
    }
  }
  if (flip(dice))
    d.add('other', 'id-shop', null, {
      armType: 'Microsoft.ManagedIdentity/userAssignedIdentities',
      body: { location: 'westeurope', tags, properties: { isolationScope: 'None' } },
    });
}
