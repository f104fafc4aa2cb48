import type { ResourceId } from '../../ids.ts';
import { drawSecured, drawWan } from '../further/draw-wan.ts';
import type { Asked, Scenario } from '../scenario.ts';

const intent = 'routing/private-policy-sends-everything-through-the-firewall';
const to2: Pick<Asked, 'from' | 'to' | 'port'> = { from: 'vm-1', to: 'vm-2', port: 443 };
const at = (id: string): ResourceId => id as ResourceId;

const securedHubs: readonly Scenario[] = [
  {
    id: 'VWAN, ROUTE-34',
    says: 'A user route with next hop virtual network gateway does not work in a spoke of a hub',
    build(d) {
      const { one } = drawSecured(d);
      const table = d.routes('rt-gw', [{ prefix: '10.2.0.0/16', nextHopType: 'VirtualNetworkGateway' }]);
      d.set('subnet', one.subnet, { routeTable: table });
    },
    asks: [
      {
        ...to2,
        answer: { verdict: 'blocked', layer: 'route' },
        cites: ['routing/gateway-next-hop-needs-a-vpn-gateway'],
      },
    ],
  },
  {
    id: 'VWAN, PEER-12',
    says: 'A VNet that uses the gateway of a peer, or has a Route Server, is not connected to a hub',
    build(d) {
      const { one, other } = drawWan(d);
      const old = d.vnet('vnet-old-hub', '10.200.0.0/16');
      d.add('vpnGateway', 'vpngw-old', d.subnet(old, 'GatewaySubnet', '10.200.0.0/27'));
      d.peer(old, one.vnet, { allowGatewayTransit: true }, { useRemoteGateways: true });
      d.add('routeServer', 'rs', d.subnet(other.vnet, 'RouteServerSubnet', '10.2.9.0/26'), {
        publicIp: '20.50.2.9',
      });
    },
    problems: ['check/hub-vnet-uses-remote-gateway', 'check/hub-vnet-with-gateway'],
  },
  {
    id: 'VWAN, one hub at a time',
    says: 'A VNet is connected to one hub, and has no gateway of its own there',
    build(d) {
      const { wan, one, other } = drawWan(d);
      const far = d.add('virtualHub', 'vhub-far', null, { virtualWan: wan, addressPrefix: '10.101.0.0/23' });
      d.add('hubConnection', 'con-far', null, { hub: far, vnet: one.vnet });
      d.add('vpnGateway', 'vpngw-own', d.subnet(other.vnet, 'GatewaySubnet', '10.2.0.0/27'));
    },
    problems: ['check/hub-vnet-with-gateway', 'check/hub-connected-twice'],
  },
  {
    id: 'VWAN, AGW-14',
    says: 'The default route of a hub takes the replies of a public application gateway in a spoke along, also behind Front Door',
    build(d) {
      const { one } = drawSecured(d);
      const subnet = d.subnet(one.vnet, 'snet-agw', '10.1.3.0/24');
      d.add('applicationGateway', 'agw-web', subnet, {
        publicIp: '20.50.8.1',
        rules: [
          {
            name: 'web',
            frontend: 'public',
            protocol: 'Https',
            port: 443,
            backends: [at('vm-1')],
            backendAddresses: [],
            backendProtocol: 'Https',
            backendPort: 443,
          },
        ],
      });
      d.add('frontDoor', 'afd-shop', null, {
        origins: [
          {
            name: 'shop',
            target: at('agw-web'),
            hostName: '',
            httpPort: 80,
            httpsPort: 443,
            privateLink: false,
            subresource: '',
            state: 'Approved',
            region: 'westeurope',
          },
        ],
      });
    },
    asks: [
      {
        from: 'somebody',
        to: 'agw-web',
        port: 443,
        answer: { verdict: 'blocked', layer: 'returnPath' },
        cites: ['routing/default-route-breaks-inbound-to-public-address'],
      },
      { from: 'somebody', to: 'afd-shop', port: 443, answer: { verdict: 'blocked' }, cites: [] },
      {
        from: 'vm-2',
        to: 'agw-web',
        port: 443,
        answer: { verdict: 'blocked', layer: 'returnPath' },
        cites: ['routing/default-route-breaks-inbound-to-public-address'],
      },
    ],
  },
  {
    id: 'VWAN, NSG-15',
    says: 'A firewall of a hub leaves the source alone, so that an NSG of a spoke knows sites and spokes by their own addresses',
    build(d) {
      const { other } = drawSecured(d);
      const nsg = d.nsg('nsg-2', [{ sources: ['192.168.0.0/24'] }, { access: 'Deny', priority: 200 }]);
      d.set('subnet', other.subnet, { networkSecurityGroup: nsg });
    },
    asks: [
      { ...to2, from: 'pc-hq', answer: { verdict: 'reachable', source: '192.168.0.5' }, cites: [intent] },
      { ...to2, from: 'pc-branch', answer: { verdict: 'blocked', layer: 'nsgIn' }, cites: [] },
      { ...to2, answer: { verdict: 'blocked', layer: 'nsgIn' }, cites: [] },
    ],
  },
  {
    id: 'VWAN, static routes beside intent',
    says: 'Static routes of a connection are not applied beside a private traffic policy',
    build(d) {
      const { other } = drawSecured(d);
      d.vm(
        other.subnet,
        'vm-nva',
        '10.2.1.6',
        { ipForwarding: true },
        { appliance: { enabled: true, snat: true } },
      );
      const behind = d.vnet('vnet-behind', '10.20.0.0/16');
      d.vm(d.subnet(behind, 'snet-behind', '10.20.1.0/24'), 'vm-behind', '10.20.1.4');
      d.peer(other.vnet, behind, { allowForwardedTraffic: true }, { allowForwardedTraffic: true });
      d.set('hubConnection', other.connection, {
        staticRoutes: [{ name: 'behind', prefixes: ['10.20.0.0/16'], nextHop: '10.2.1.6' }],
      });
    },
    asks: [
      {
        ...to2,
        to: 'vm-behind',
        answer: { verdict: 'blocked', layer: 'route' },
        past: ['vm-nva'],
        cites: [],
      },
    ],
  },
];

/** Secured hubs together with application gateways, Front Door, NSGs and static routes. */
export const eighthLookSecuredHubs: readonly Scenario[] = securedHubs;
