import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';
import { drawGatewayInA, secure } from '../further/application-gateways.ts';
import { drawAdminRules } from '../manager-drawings.ts';
import { drawGateway, drawSite, drawVnetA, drawVnetB } from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';

const at = (id: string): ResourceId => id as ResourceId;
const anyone = { from: 'anyone', to: 'agw-web', port: 443 } as const;
const named = (name: string): typeof secure => ({
  ...secure,
  backends: [],
  backendAddresses: [name],
  backendPort: 443,
});
const onlyPrivate = { frontend: 'private', publicIp: null, address: '10.0.3.250' } as const;

const applicationGateways: readonly Scenario[] = [
  {
    id: 'AGW, SE-6',
    says: 'With a service endpoint on its subnet a gateway comes to an app with its subnet’s identity, not with its frontend',
    build(d) {
      drawGatewayInA(
        d,
        { rules: [named('app-shop.azurewebsites.net')] },
        { serviceEndpoints: ['Microsoft.Web'] },
      );
      const rule = {
        name: 'agw',
        priority: 100,
        action: 'Allow' as const,
        source: '',
        subnet: at('snet-agw'),
      };
      d.add('webApp', 'app-shop', null, { accessRules: [rule] });
    },
    asks: [
      {
        ...anyone,
        answer: { verdict: 'reachable', source: '10.0.3.0/24' },
        through: ['app-shop'],
        cites: [],
      },
    ],
  },
  {
    id: 'AGW, SE-7',
    says: 'The rule for its frontend address misses it from then on',
    build(d) {
      drawGatewayInA(
        d,
        { rules: [named('app-shop.azurewebsites.net')] },
        { serviceEndpoints: ['Microsoft.Web'] },
      );
      const rule = {
        name: 'agw',
        priority: 100,
        action: 'Allow' as const,
        source: '20.50.8.1/32',
        subnet: null,
      };
      d.add('webApp', 'app-shop', null, { accessRules: [rule] });
    },
    asks: [{ ...anyone, answer: { verdict: 'blocked', layer: 'serviceAccess' }, cites: [] }],
  },
  {
    id: 'AGW, SE-28',
    says: 'An app with an endpoint takes no calls of subnets with the service endpoint, also those of a gateway',
    build(d) {
      const vnet = drawGatewayInA(
        d,
        { rules: [named('app-shop.azurewebsites.net')] },
        { serviceEndpoints: ['Microsoft.Web'] },
      );
      const rule = {
        name: 'agw',
        priority: 100,
        action: 'Allow' as const,
        source: '',
        subnet: at('snet-agw'),
      };
      const app = d.add('webApp', 'app-shop', null, { publicNetworkAccess: 'Enabled', accessRules: [rule] });
      d.endpoint(d.subnet(vnet, 'snet-pe', '10.0.4.0/24'), 'pe-shop', '10.0.4.4', app, 'sites');
    },
    asks: [{ ...anyone, answer: { verdict: 'blocked', layer: 'serviceAccess' }, cites: [] }],
  },
  {
    id: 'AGW, SEC-7',
    says: 'A perimeter knows a gateway by its frontend address',
    build(d) {
      drawGatewayInA(d, { rules: [named('st1.blob.core.windows.net')] });
      // Of the same region a perimeter may not see the address: the answer would depend.
      const account = d.add('storageAccount', 'st1', null, {}, { region: 'eastasia' });
      const rule = {
        name: 'agw',
        profile: 'defaultProfile',
        direction: 'Inbound' as const,
        prefixes: ['20.50.8.1/32'],
      };
      d.add('networkSecurityPerimeter', 'nsp', null, {
        members: [{ resource: account, profile: 'defaultProfile', accessMode: 'Enforced' }],
        rules: [{ ...rule, subscriptions: [], serviceTags: [], fqdns: [] }],
      });
    },
    asks: [
      { ...anyone, answer: { verdict: 'reachable', source: '20.50.8.1' }, through: ['st1'], cites: [] },
      { ...anyone, to: 'st1', answer: { verdict: 'blocked', layer: 'serviceAccess' }, cites: [] },
    ],
  },
  {
    id: 'AGW, HYBRID-1',
    says: 'A site reaches a private frontend, and its gateway a backend in a peer, which sees the gateway',
    build(d) {
      const vnet = drawGatewayInA(d, {
        ...onlyPrivate,
        rules: [{ ...secure, frontend: 'private', backends: [at('vm-b')] }],
      });
      drawGateway(d, vnet, '10.0.9.0/27', drawSite(d));
      d.peer(vnet, drawVnetB(d));
    },
    asks: [
      {
        ...anyone,
        from: 'pc-hq',
        answer: { verdict: 'reachable', path: 'private', source: '10.0.3.0/24', initiators: 'source' },
        through: ['agw-web', 'vm-b'],
        cites: [],
      },
      { ...anyone, from: 'pc-hq', to: 'vm-b', port: 8443, answer: { verdict: 'blocked' }, cites: [] },
      { ...anyone, answer: { verdict: 'blocked' }, cites: [] },
    ],
  },
  {
    id: 'AGW-12, NSG of the gateway',
    says: 'What an NSG of a gateway sees of a private link connection is on no page: the answer says what it supposes',
    build(d) {
      const nsg = d.nsg('nsg-agw', [
        { name: 'management', priority: 110, sources: ['GatewayManager'], ports: '65200-65535' },
        { name: 'link', priority: 120, sources: ['10.0.5.0/24'], ports: '443' },
      ]);
      const link = { privateLink: 'public', privateLinkSubnet: at('snet-link') } as const;
      const vnet = drawGatewayInA(d, link, { networkSecurityGroup: nsg });
      d.subnet(vnet, 'snet-link', '10.0.5.0/24', { privateLinkServiceNetworkPolicies: 'Disabled' });
      drawVnetB(d);
      d.endpoint(at('b'), 'pe-agw', '10.1.0.9', at('agw-web'), '');
    },
    asks: [
      {
        ...anyone,
        from: 'vm-b',
        to: 'pe-agw',
        answer: { verdict: 'reachable', path: 'privateEndpoint' },
        assumes: ['private link configuration'],
        cites: ['private-link/application-gateway-needs-a-link-configuration'],
      },
    ],
  },
];

/** A Private Link Service whose servers stand under admin rules. */
function drawProvider(d: Drawing, sources: readonly string[]): void {
  const a = drawVnetA(d);
  const provider = d.vnet('vnet-provider', '10.0.0.0/16');
  const servers = d.subnet(provider, 'servers', '10.0.8.0/24');
  const loadBalancer = d.add('loadBalancer', 'lb-1', servers, {
    address: '10.0.8.10',
    backends: [d.vm(servers, 'vm-server', '10.0.8.4')],
    rules: [{ name: 'https', protocol: 'Tcp', port: 443, backendPort: 8443, disableOutboundSnat: false }],
  });
  const nat = d.subnet(provider, 'nat', '10.0.5.0/28', { privateLinkServiceNetworkPolicies: 'Disabled' });
  const pls = d.add('privateLinkService', 'pls-1', nat, { loadBalancer, natAddresses: ['10.0.5.4'] });
  d.endpoint(a.data, 'pe-pls', '10.0.2.9', pls, '');
  drawAdminRules(d, [provider], [{ sources: [...sources], ports: '8443' }]);
}

const linkServices: readonly Scenario[] = [
  {
    id: 'PLS-5, NSG-23',
    says: 'An admin rule at the servers sees the NAT address of a Private Link Service, not the consumer',
    build: (d) => drawProvider(d, ['10.0.1.0/24']),
    asks: [
      {
        from: 'vm-app',
        to: 'pe-pls',
        port: 443,
        answer: { verdict: 'reachable', path: 'privateEndpoint', source: '10.0.5.4' },
        cites: ['private-link/link-service-servers-see-a-nat-address'],
      },
    ],
  },
  {
    id: 'PLS-5, NSG-23b',
    says: 'A rule for the NAT subnet drops it',
    build: (d) => drawProvider(d, ['10.0.5.0/28']),
    asks: [
      {
        from: 'vm-app',
        to: 'pe-pls',
        port: 443,
        answer: { verdict: 'blocked', layer: 'nsgIn', diedAt: at('sac') },
        cites: ['nsg/admin-rules-come-before-nsgs'],
      },
    ],
  },
];

/** Application gateways and Private Link Services together with service endpoints, perimeters and admin rules. */
export const eighthLookGateways: readonly Scenario[] = [...applicationGateways, ...linkServices];
