import type { SettingsOf } from '../../document/resource.ts';
import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';
import { drawVnetA } from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';

type Gateway = SettingsOf<'applicationGateway'>;
type Rule = Gateway['rules'][number];
type NsgRule = Parameters<Drawing['nsg']>[1][number];

/** A rule of a gateway for HTTPS, handed on to vm-app on another port. */
export const secure: Rule = {
  name: 'web',
  frontend: 'public',
  protocol: 'Https',
  port: 443,
  backends: ['vm-app' as ResourceId],
  backendAddresses: [],
  backendProtocol: 'Https',
  backendPort: 8443,
};

/** What every NSG of a gateway with a public frontend has to let in. */
export const management: NsgRule = {
  name: 'management',
  priority: 110,
  sources: ['GatewayManager'],
  ports: '65200-65535',
};

/** VNet A with a gateway in a subnet of its own, 10.0.3.0/24, and somebody on the internet. */
export function drawGatewayInA(
  d: Drawing,
  settings: Partial<Gateway> = {},
  subnet: Parameters<Drawing['subnet']>[3] = {},
  app: Parameters<typeof drawVnetA>[1] = {},
): ResourceId {
  const { vnet } = drawVnetA(d, app);
  const own = d.subnet(vnet, 'snet-agw', '10.0.3.0/24', subnet);
  d.add('applicationGateway', 'agw-web', own, { publicIp: '20.50.8.1', rules: [secure], ...settings });
  const internet = d.add('internet', 'internet', null);
  d.add('internetClient', 'anyone', internet, { address: '203.0.113.7' });
  return vnet;
}

/** Application gateways: two connections, two sources, two sets of rules. */
export const applicationGateways: readonly Scenario[] = [
  {
    id: 'AGW-1',
    says: 'The backend sees an address of the gateway subnet, not the client',
    build: (d) => void drawGatewayInA(d),
    asks: [
      {
        from: 'anyone',
        to: 'agw-web',
        port: 443,
        answer: { verdict: 'reachable', path: 'public', source: '10.0.3.0/24', initiators: 'source' },
        through: ['agw-web', 'vm-app'],
        cites: ['trace/application-gateway-opens-a-second-connection'],
      },
      {
        from: 'anyone',
        to: '20.50.8.1',
        port: 443,
        answer: { verdict: 'reachable', path: 'public', source: '10.0.3.0/24' },
        through: ['agw-web', 'vm-app'],
        cites: [],
      },
      {
        from: 'anyone',
        to: 'agw-web',
        port: 80,
        answer: { verdict: 'blocked', layer: 'appliance' },
        cites: ['trace/service-listens-on-its-ports'],
      },
    ],
  },
  {
    id: 'AGW-2',
    says: 'The NSG of the backend sees the gateway and the backend port',
    build(d) {
      const nsg = d.nsg('nsg-app', [
        { name: 'gateway', priority: 100, sources: ['10.0.3.0/24'], ports: '8443' },
        { name: 'deny', priority: 4000, access: 'Deny', sources: ['*'], ports: '*' },
      ]);
      drawGatewayInA(d, {}, {}, { networkSecurityGroup: nsg });
    },
    asks: [
      {
        from: 'anyone',
        to: 'agw-web',
        port: 443,
        answer: { verdict: 'reachable', source: '10.0.3.0/24' },
        through: ['vm-app'],
        cites: ['nsg/lowest-number-first'],
      },
      {
        from: 'vm-data',
        to: 'vm-app',
        port: 8443,
        answer: { verdict: 'blocked', layer: 'nsgIn' },
        cites: ['nsg/lowest-number-first'],
      },
    ],
  },
  {
    id: 'AGW-3',
    says: 'The NSG of the gateway subnet decides about the client, on the port of the listener',
    build(d) {
      const web: NsgRule = { name: 'web', priority: 120, sources: ['203.0.113.0/24'], ports: '443' };
      const deny: NsgRule = {
        name: 'deny',
        priority: 4000,
        access: 'Deny',
        sources: ['VirtualNetwork'],
        ports: '*',
      };
      drawGatewayInA(d, {}, { networkSecurityGroup: d.nsg('nsg-agw', [management, web, deny]) });
    },
    asks: [
      {
        from: 'anyone',
        to: 'agw-web',
        port: 443,
        answer: { verdict: 'reachable', source: '10.0.3.0/24' },
        cites: ['nsg/lowest-number-first', 'nsg/rules-see-private-addresses'],
      },
      {
        from: '198.51.100.9',
        to: 'agw-web',
        port: 443,
        answer: { verdict: 'blocked', layer: 'nsgIn' },
        cites: ['nsg/default-rules-come-last'],
      },
    ],
  },
  {
    id: 'AGW-4',
    says: 'A private frontend is reached on private addresses',
    build: (d) =>
      void drawGatewayInA(d, {
        frontend: 'private',
        publicIp: null,
        address: '10.0.3.250',
        rules: [{ ...secure, frontend: 'private' }],
      }),
    asks: [
      {
        from: 'vm-data',
        to: 'agw-web',
        port: 443,
        answer: { verdict: 'reachable', path: 'private', source: '10.0.3.0/24' },
        through: ['agw-web', 'vm-app'],
        cites: ['trace/application-gateway-opens-a-second-connection'],
      },
      {
        from: 'anyone',
        to: '10.0.3.250',
        port: 443,
        answer: { verdict: 'blocked' },
        cites: ['trace/outside-cannot-reach-private-addresses'],
      },
    ],
  },
  {
    id: 'AGW-5',
    says: 'A backend that does not answer is left out while another one does',
    build(d) {
      const deny: NsgRule = { name: 'deny', priority: 100, access: 'Deny', sources: ['*'], ports: '*' };
      drawGatewayInA(
        d,
        { rules: [{ ...secure, backends: ['vm-app' as ResourceId, 'vm-data' as ResourceId] }] },
        {},
        { networkSecurityGroup: d.nsg('nsg-app', [deny]) },
      );
    },
    asks: [
      {
        from: 'anyone',
        to: 'agw-web',
        port: 443,
        answer: { verdict: 'reachable' },
        through: ['vm-data'],
        past: ['vm-app'],
        cites: ['trace/proxy-asks-a-backend-that-answers'],
      },
    ],
  },
];
