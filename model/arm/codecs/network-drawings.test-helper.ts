import type { SettingsOf } from '../../document/resource.ts';
import type { Drawing } from '../../scenarios/draw.ts';
import { dnsDrawings } from './dns-drawings.test-helper.ts';
import { hubDrawings } from './hub-drawings.test-helper.ts';

/** One drawing for each kind, with everything that the kind can say. */
export const networkDrawings: Readonly<Record<string, (d: Drawing) => void>> = {
  'virtual-network': (d) => {
    const nsg = d.nsg('nsg-a', []);
    const routes = d.routes('rt-a', []);
    const nat = d.add('natGateway', 'ng-a', null);
    const vnet = d.vnet('vnet-a', '10.0.0.0/16, fd00::/48', { dnsServers: ['10.0.0.4', '10.0.0.5'] });
    d.subnet(vnet, 'snet-full', '10.0.0.0/24', {
      networkSecurityGroup: nsg,
      routeTable: routes,
      natGateway: nat,
      serviceEndpoints: ['Microsoft.Storage', 'Microsoft.Sql'],
      delegation: 'Microsoft.Web/serverFarms',
      defaultOutboundAccess: false,
      privateEndpointNetworkPolicies: 'RouteTableEnabled',
      privateLinkServiceNetworkPolicies: 'Disabled',
    });
    d.subnet(vnet, 'snet-bare', '10.0.1.0/24', { defaultOutboundAccess: null });
    const known = d.add('virtualNetwork', 'vnet-known', null, {}, { existing: true });
    d.subnet(known, 'snet-new', '10.9.0.0/24');
  },
  'network-security-group': (d) => {
    const web = d.add('applicationSecurityGroup', 'asg-web', null);
    const data = d.add('applicationSecurityGroup', 'asg-data', null);
    const vnet = d.vnet('vnet-a', '10.0.0.0/16');
    const subnet = d.subnet(vnet, 'snet-a', '10.0.0.0/24');
    d.vm(subnet, 'vm-web', '10.0.0.4', { applicationSecurityGroups: [web] });
    const account = d.add('storageAccount', 'stdata', null);
    d.endpoint(subnet, 'pe-data', '10.0.0.5', account, 'blob', { applicationSecurityGroups: [data] });
    d.nsg('nsg-a', [
      { name: 'one', priority: 100, sources: ['VirtualNetwork'], destinations: ['10.0.0.4'], ports: '443' },
      {
        name: 'many',
        priority: 110,
        direction: 'Outbound',
        access: 'Deny',
        protocol: 'Tcp',
        sources: ['10.0.0.0/24', '10.1.0.0/24'],
        destinations: ['Storage.WestEurope', 'Sql'],
        ports: '80,443,8000-8100',
        sourcePorts: '1024-65535',
      },
      { name: "[o'neil]", priority: 120, sources: ['*'] },
      {
        name: 'groups',
        priority: 130,
        sources: [],
        sourceGroups: [web],
        destinations: [],
        destinationGroups: [data],
      },
    ]);
  },
  'service-endpoint-policy': (d) => {
    const account = d.add('storageAccount', 'stours', null);
    const policy = d.add('serviceEndpointPolicy', 'sep-a', null, {
      definitions: [
        {
          name: 'accounts',
          service: 'Microsoft.Storage',
          accounts: [account],
          scopes: ['/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg-data'],
        },
        { name: 'platform', service: 'Global', accounts: [], scopes: ['/services/Azure/Batch'] },
      ],
    });
    const bare = d.add('serviceEndpointPolicy', 'sep-bare', null);
    const vnet = d.vnet('vnet-a', '10.0.0.0/16');
    d.subnet(vnet, 'snet-a', '10.0.0.0/24', {
      serviceEndpoints: ['Microsoft.Storage'],
      serviceEndpointPolicies: [policy, bare],
    });
  },
  'network-security-perimeter': (d) => {
    const vault = d.add('keyVault', 'kv-a', null);
    const hubs = d.add('eventHubs', 'evhns-orders', null);
    const rule = { prefixes: [], subscriptions: [], serviceTags: [], fqdns: [] };
    d.add('networkSecurityPerimeter', 'nsp-a', null, {
      profiles: ['defaultProfile', 'data'],
      rules: [
        {
          ...rule,
          name: 'office',
          profile: 'defaultProfile',
          direction: 'Inbound',
          prefixes: ['203.0.113.0/24'],
        },
        {
          ...rule,
          name: 'ours',
          profile: 'defaultProfile',
          direction: 'Inbound',
          subscriptions: ['11111111-1111-1111-1111-111111111111'],
          serviceTags: ['AzureDevOps'],
        },
        { ...rule, name: 'out', profile: 'data', direction: 'Outbound', fqdns: ['api.example.com'] },
      ],
      members: [
        { resource: vault, profile: 'defaultProfile', accessMode: 'Enforced' },
        { resource: hubs, profile: 'data', accessMode: 'Learning' },
      ],
    });
    d.add('networkSecurityPerimeter', 'nsp-bare', null);
    const vnet = d.vnet('vnet-a', '10.0.0.0/16');
    d.subnet(vnet, 'snet-a', '10.0.0.0/24', {
      serviceEndpoints: ['Microsoft.Storage', 'Microsoft.KeyVault'],
      networkIdentifier: '20.50.7.7',
    });
  },
  'route-table': (d) => {
    d.routes(
      'rt-a',
      [
        { name: 'out', prefix: '0.0.0.0/0', nextHopType: 'VirtualAppliance', nextHopAddress: '10.0.0.4' },
        { name: 'tag', prefix: 'AzureMonitor', nextHopType: 'Internet', nextHopAddress: null },
      ],
      true,
    );
  },
  peering: (d) => {
    const hub = d.vnet('vnet-hub', '10.0.0.0/16', {}, { resourceGroup: 'rg-hub' });
    const spoke = d.vnet('vnet-spoke', '10.1.0.0/16');
    const third = d.vnet('vnet-third', '10.2.0.0/16');
    d.peer(
      hub,
      spoke,
      { allowGatewayTransit: true },
      { useRemoteGateways: true, allowForwardedTraffic: true },
    );
    d.peer(hub, third, {}, { exists: false }, 'Initiated');
  },
  'subnet-peering': (d) => {
    const hub = d.vnet('vnet-hub', '10.0.0.0/16');
    const spoke = d.vnet('vnet-spoke', '10.1.0.0/16');
    const [a, b] = [d.subnet(hub, 'snet-a', '10.0.1.0/24'), d.subnet(hub, 'snet-b', '10.0.2.0/24')];
    const c = d.subnet(spoke, 'snet-c', '10.1.1.0/24');
    const peering = d.peer(hub, spoke, { subnets: [a, b] }, { subnets: [c] });
    d.set('peering', peering, { reach: 'subnets', onlyIpv6: true });
  },
  'network-manager': (d) => {
    const hub = d.vnet('vnet-hub', '10.0.0.0/16');
    const spokes = ['a', 'b'].map((name, index) => d.vnet(`vnet-${name}`, `10.${index + 1}.0.0/16`));
    const manager = d.add('networkManager', 'vnm-a', null, {
      scopes: [
        '/providers/Microsoft.Management/managementGroups/mg-a',
        '/subscriptions/33333333-3333-3333-3333-333333333333',
      ],
    });
    d.add('networkManager', 'vnm-bare', null, { accesses: ['SecurityAdmin'] });
    const group = d.add('networkGroup', 'ng-spokes', null, { manager, members: spokes });
    const others = d.add('networkGroup', 'ng-others', null, { manager, members: [], byPolicy: true });
    const row = { group, directConnectivity: true, global: true, useHubGateway: true };
    d.add('connectivityConfiguration', 'cc-hub', null, {
      manager,
      deployment: 'unknown',
      hub,
      groups: [row, { ...row, group: others, directConnectivity: false }],
      deleteExistingPeering: true,
    });
    d.add('connectivityConfiguration', 'cc-mesh', null, {
      manager,
      deployment: 'unknown',
      topology: 'Mesh',
      groups: [{ ...row, useHubGateway: false }],
      addressOverlap: 'Disallowed',
    });
    const rule = {
      direction: 'Inbound' as const,
      sources: ['*'],
      destinations: ['*'],
      sourceGroups: [],
      destinationGroups: [],
      sourcePorts: '*',
    };
    d.add('securityAdminConfiguration', 'sac-a', null, {
      manager,
      deployment: 'unknown',
      onIntentPolicies: 'AllowRulesOnly',
      collections: [
        {
          name: 'ports',
          groups: [group, others],
          rules: [
            {
              ...rule,
              name: 'no-ssh',
              priority: 10,
              access: 'Deny',
              protocol: 'Tcp',
              sources: ['Internet'],
              ports: '22,3389',
            },
            {
              ...rule,
              name: 'scanner',
              priority: 5,
              access: 'AlwaysAllow',
              protocol: '*',
              sources: ['10.9.0.4/32', 'fd00::/48'],
              ports: '*',
              sourcePorts: '1024-65535',
            },
          ],
        },
        {
          name: 'between',
          groups: [others],
          rules: [
            {
              ...rule,
              name: 'apart',
              priority: 20,
              direction: 'Outbound',
              access: 'Allow',
              protocol: 'Icmp',
              sources: [],
              sourceGroups: [group],
              destinationGroups: [others],
              destinations: [],
              ports: '*',
            },
          ],
        },
      ],
    });
  },
  'nat-gateway': (d) => {
    d.add('natGateway', 'ng-a', null, { publicIps: ['20.50.1.2', '20.50.1.3'] });
  },
  'azure-firewall': (d) => {
    const vnet = d.vnet('vnet-hub', '10.0.0.0/16');
    const subnet = d.subnet(vnet, 'AzureFirewallSubnet', '10.0.0.0/26');
    d.add('azureFirewall', 'afw-hub', subnet, {
      address: '10.0.0.4',
      publicIps: ['20.50.2.2', '20.50.2.3'],
      tier: 'Premium',
      privateRanges: ['10.0.0.0/8'],
      dnsProxy: true,
      dnsServers: ['10.0.2.4'],
      networkRules: [
        networkRule('dns', 200, { protocols: ['UDP'], destinations: ['10.0.2.4'], ports: '53' }),
        networkRule('time', 200, { destinations: ['Storage', 'ntp.contoso.com'], ports: '123,124' }),
        networkRule('mine/rdp', 400, { access: 'Deny', ports: '3389' }),
      ],
      applicationRules: [
        applicationRule('vault', 300, { fqdns: ['*.vault.azure.net'], ports: '443,80,1433' }),
        applicationRule('group-b/web/updates', 310, { fqdns: ['WindowsUpdate'], ports: '443' }),
      ],
    });
  },
  'azure-firewall-dnat': (d) => {
    const vnet = d.vnet('vnet-hub', '10.0.0.0/16');
    const subnet = d.subnet(vnet, 'AzureFirewallSubnet', '10.0.0.0/26');
    d.subnet(vnet, 'AzureFirewallManagementSubnet', '10.0.0.64/26');
    const rule = {
      protocols: ['TCP'],
      sources: ['203.0.113.0/24'],
      destinations: ['20.50.2.2'],
      translatedAddress: '10.0.1.4',
    };
    d.add('azureFirewall', 'afw-hub', subnet, {
      address: '10.0.0.4',
      publicIps: ['20.50.2.2'],
      managementInterface: true,
      natRules: [
        { ...rule, name: 'web', priority: 100, ports: '443', translatedPort: 8443 },
        { ...rule, name: 'in/rdp', priority: 200, ports: '3390', translatedPort: 3389 },
      ],
      networkRules: [networkRule('dns', 200, { protocols: ['UDP'], ports: '53' })],
    });
  },
  'azure-firewall-basic': (d) => {
    const vnet = d.vnet('vnet-hub', '10.0.0.0/16');
    const subnet = d.subnet(vnet, 'AzureFirewallSubnet', '10.0.0.0/26');
    d.subnet(vnet, 'AzureFirewallManagementSubnet', '10.0.0.64/26');
    d.add('azureFirewall', 'afw-basic', subnet, { address: '10.0.0.4', tier: 'Basic' });
  },
  gateways: (d) => {
    const vnet = d.vnet('vnet-hub', '10.0.0.0/16');
    const subnet = d.subnet(vnet, 'GatewaySubnet', '10.0.0.0/26');
    const vpn = d.add('vpnGateway', 'vpngw-hub', subnet, { publicIps: ['20.50.3.2', '20.50.3.3'] });
    const express = d.add('expressRouteGateway', 'ergw-hub', subnet);
    const site = d.add('onPremisesSite', 'site-hq', null, {
      prefixes: ['192.168.0.0/16'],
      publicAddress: '198.51.100.7',
    });
    const branch = d.add('onPremisesSite', 'site-branch', null, { prefixes: ['192.168.7.0/24'] });
    d.add('onPremisesHost', 'pc-1', site, { address: '192.168.0.9' });
    d.add('connection', 'con-hq', null, { gateway: vpn, site });
    d.add('connection', 'con-hq-circuit', null, { gateway: express, site, microsoftPeering: true });
    d.add('connection', 'con-branch', null, { gateway: vpn, site: branch, prefixes: ['0.0.0.0/0'] });
    d.add('connection', 'con-public', null, { site, privatePeering: false, microsoftPeering: true });
  },
  bastion: (d) => {
    const vnet = d.vnet('vnet-hub', '10.0.0.0/16');
    const subnet = d.subnet(vnet, 'AzureBastionSubnet', '10.0.0.0/26');
    d.add('bastion', 'bas-hub', subnet, { tier: 'Premium', publicIp: '20.50.4.2' });
  },
  'load-balancer': (d) => {
    const vnet = d.vnet('vnet-a', '10.0.0.0/16');
    const subnet = d.subnet(vnet, 'snet-a', '10.0.0.0/24', { privateLinkServiceNetworkPolicies: 'Disabled' });
    const one = d.vm(subnet, 'vm-1', '10.0.0.5');
    const two = d.vm(subnet, 'vm-2', '10.0.0.6');
    const balancer = d.add('loadBalancer', 'lbi-a', subnet, {
      address: '10.0.0.20',
      backends: [one, two],
      rules: [
        { name: 'web', protocol: 'Tcp', port: 443, backendPort: 8443, disableOutboundSnat: false },
        { name: 'log', protocol: 'Udp', port: 514, backendPort: 514, disableOutboundSnat: false },
      ],
    });
    d.add('loadBalancer', 'lbi-ha', subnet, {
      backends: [two],
      rules: [{ name: 'all', protocol: 'All', port: 0, backendPort: 0, disableOutboundSnat: false }],
    });
    d.add('privateLinkService', 'pls-a', subnet, {
      loadBalancer: balancer,
      natAddresses: ['10.0.0.30', '10.0.0.31'],
      visibility: ['*'],
      proxyProtocol: true,
    });
    d.add('privateLinkService', 'pls-bare', subnet, { loadBalancer: balancer });
    d.add('privateLinkService', 'pls-direct', subnet, {
      destinationAddress: '10.0.0.5',
      natAddresses: ['10.0.0.41', '10.0.0.42'],
      visibility: ['*'],
      autoApproval: ['11111111-1111-1111-1111-111111111111'],
    });
    d.add('privateLinkService', 'pls-direct-bare', subnet, { destinationAddress: '10.0.0.5' });
  },
  'public-load-balancer': (d) => {
    const vnet = d.vnet('vnet-a', '10.0.0.0/16');
    const subnet = d.subnet(vnet, 'snet-a', '10.0.0.0/24');
    const one = d.vm(subnet, 'vm-1', '10.0.0.5');
    const two = d.vm(subnet, 'vm-2', '10.0.0.6');
    const web = { name: 'web', protocol: 'Tcp', port: 443, backendPort: 8443 } as const;
    const open = { frontend: 'public', backends: [one, two] } as const;
    d.add('loadBalancer', 'lb-implicit', null, {
      ...open,
      publicIp: '20.50.1.2',
      rules: [{ ...web, disableOutboundSnat: false }],
    });
    d.add('loadBalancer', 'lb-rule', null, {
      ...open,
      publicIp: '20.50.1.3',
      rules: [{ ...web, disableOutboundSnat: true }],
      outboundRule: 'All',
    });
    d.add('loadBalancer', 'lb-others', null, {
      ...open,
      publicIp: '20.50.1.4',
      outboundRule: 'Tcp',
      outboundIps: ['20.50.1.4', '20.50.1.5'],
    });
    d.add('loadBalancer', 'lb-bare', subnet, { frontend: 'public' });
  },
  'application-gateway': (d) => {
    const vnet = d.vnet('vnet-a', '10.0.0.0/16');
    const own = d.subnet(vnet, 'snet-agw', '10.0.3.0/24');
    const link = d.subnet(vnet, 'snet-link', '10.0.4.0/24', {
      privateLinkServiceNetworkPolicies: 'Disabled',
    });
    const machine = d.vm(d.subnet(vnet, 'snet-app', '10.0.1.0/24'), 'vm-1', '10.0.1.4');
    const app = d.add('webApp', 'app-shop', null);
    const vault = d.add('keyVault', 'kv-certs', null);
    const web: SettingsOf<'applicationGateway'>['rules'][number] = {
      name: 'web',
      frontend: 'public',
      protocol: 'Https',
      port: 443,
      backends: [machine],
      backendAddresses: [],
      backendProtocol: 'Http',
      backendPort: 8080,
    };
    const gateway = d.add('applicationGateway', 'agw-full', own, {
      frontend: 'both',
      publicIp: '20.50.8.1',
      address: '10.0.3.250',
      rules: [
        web,
        {
          ...web,
          name: 'inside',
          frontend: 'private',
          backends: [app],
          backendAddresses: ['10.1.2.4', 'app.contoso.com'],
          backendProtocol: 'Https',
          backendPort: 443,
        },
      ],
      certificateVault: vault,
      privateLink: 'private',
      privateLinkSubnet: link,
    });
    d.endpoint(d.subnet(vnet, 'snet-pe', '10.0.5.0/24'), 'pe-agw', '10.0.5.4', gateway, '');
    d.add('applicationGateway', 'agw-plain', own, {
      rules: [{ ...web, name: 'plain', protocol: 'Http', port: 80 }],
    });
    d.add('applicationGateway', 'agw-ask', own, {
      frontend: 'private',
      address: '10.0.3.251',
      rules: [{ ...web, frontend: 'private' }],
    });
    d.add('applicationGateway', 'agw-bare', own);
  },
  ...hubDrawings,
  ...dnsDrawings,
  'front-door': (d) => {
    const vnet = d.vnet('vnet-a', '10.0.0.0/16');
    const own = d.subnet(vnet, 'snet-agw', '10.0.3.0/24');
    const nat = d.subnet(vnet, 'snet-nat', '10.0.4.0/24', { privateLinkServiceNetworkPolicies: 'Disabled' });
    const gateway = d.add('applicationGateway', 'agw-a', own, {
      publicIp: '20.50.8.1',
      privateLink: 'public',
      privateLinkSubnet: nat,
    });
    const balancer = d.add('loadBalancer', 'lb-a', null, { frontend: 'public', publicIp: '20.50.8.2' });
    const service = d.add('privateLinkService', 'pls-a', nat, {
      destinationAddress: '10.0.0.5',
      natAddresses: ['10.0.4.4', '10.0.4.5'],
    });
    const app = d.add('webApp', 'app-shop', null);
    const account = d.add('storageAccount', 'stsite', null);
    const origin = {
      name: 'app',
      httpPort: 80,
      httpsPort: 443,
      hostName: '',
      subresource: '',
      region: '',
    } as const;
    const open = { ...origin, privateLink: false, state: 'Approved' } as const;
    const linked = { ...origin, privateLink: true, region: 'northeurope' } as const;
    d.add('frontDoor', 'afd-open', null, {
      origins: [
        { ...open, target: app },
        { ...open, name: 'gateway', target: gateway, httpsPort: 8443 },
        { ...open, name: 'balancer', target: balancer },
        { ...open, name: 'elsewhere', target: null, hostName: 'www.contoso.com' },
      ],
    });
    d.add('frontDoor', 'afd-linked', null, {
      tier: 'Premium',
      forwarding: 'MatchRequest',
      origins: [
        { ...linked, target: app, state: 'Approved' },
        { ...linked, name: 'site', target: account, subresource: 'web', state: 'Pending' },
        { ...linked, name: 'gateway', target: gateway, hostName: 'www.contoso.com', state: 'Rejected' },
        { ...linked, name: 'own', target: service, hostName: 'own.contoso.com', state: 'Approved' },
      ],
    });
    d.add('frontDoor', 'afd-bare', null);
  },
  outside: (d) => {
    const internet = d.add('internet', 'Internet', null);
    d.add('internetClient', 'anyone', internet);
    const site = d.add('onPremisesSite', 'site-alone', null, { prefixes: ['192.168.0.0/16'] });
    d.add('onPremisesDnsServer', 'dns-1', site);
    d.add('other', 'ddos-plan', null, {
      armType: 'Microsoft.Network/ddosProtectionPlans',
      body: { location: 'westeurope', tags: { env: '[prod' } },
    });
    d.add('other', 'nothing', null, { armType: '' });
  },
};

function networkRule(name: string, priority: number, more: object) {
  const usual = { protocols: ['TCP'], sources: ['*'], destinations: ['*'], ports: '*' };
  return { name, priority, access: 'Allow' as const, ...usual, ...more };
}

function applicationRule(name: string, priority: number, more: { fqdns: string[]; ports: string }) {
  return { name, priority, access: 'Allow' as const, sources: ['10.0.0.0/8'], ...more };
}
