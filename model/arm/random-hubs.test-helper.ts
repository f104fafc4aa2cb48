import fc from 'fast-check';
import type { ResourceId } from '../ids.ts';
import { type Drawn, flip, pick, some } from './random-dice.test-helper.ts';

/** A Virtual WAN with hubs, VNets at them, and sites behind their gateways; a Route Server in a VNet of its own. */
export function drawWan(drawn: Drawn): void {
  const { d, dice } = drawn;
  if (flip(dice)) drawRouteServer(drawn);
  if (!flip(dice)) return;
  const wan = d.add('virtualWan', 'vwan', null, { branchToBranch: flip(dice) });
  const count = dice(fc.integer, { min: 1, max: 2 });
  for (let index = 0; index < count; index += 1) drawHubOf(drawn, wan, index);
}

function drawHubOf({ d, dice }: Drawn, virtualWan: ResourceId, index: number): void {
  const hub = d.add('virtualHub', `vhub-${index}`, null, {
    virtualWan,
    addressPrefix: `10.20${index}.0.0/23`,
    routingPreference: pick(dice, 'ExpressRoute', 'VpnGateway', 'ASPath'),
  });
  const vnet = d.vnet(`vnet-at-hub-${index}`, `10.21${index}.0.0/16`);
  const subnet = d.subnet(vnet, 'snet-app', `10.21${index}.1.0/24`);
  d.vm(subnet, `vm-at-hub-${index}`, `10.21${index}.1.4`);
  const connection = d.add('hubConnection', `hubcon-${index}`, null, {
    hub,
    vnet,
    internetSecurity: pick(dice, true, false, null),
    propagatesTo: pick(dice, 'default', 'none'),
    associatedTo: pick(dice, 'default', 'none'),
    ...(flip(dice)
      ? {
          staticRoutes: [
            { name: 'behind', prefixes: ['10.99.0.0/16'], nextHop: pick(dice, `10.21${index}.1.4`, null) },
          ],
          propagateStaticRoutes: flip(dice),
          bypassNextHop: flip(dice),
        }
      : {}),
  });
  if (flip(dice)) {
    const firewall = d.add('azureFirewall', `afw-vhub-${index}`, hub, {
      tier: pick(dice, 'Standard', 'Premium'),
    });
    d.set('virtualHub', hub, {
      privateTraffic: pick(dice, firewall, null),
      internetTraffic: firewall,
      routes: [{ name: 'lab', prefixes: ['10.98.0.0/16'], nextHop: firewall }],
    });
  } else if (index === 0) {
    d.set('virtualHub', hub, {
      routes: [{ name: 'behind', prefixes: ['10.99.0.0/16'], nextHop: connection }],
    });
  }
  if (!flip(dice)) return;
  const site = d.add('onPremisesSite', `site-at-hub-${index}`, null, {
    prefixes: [`192.168.1${index}.0/24`],
    publicAddress: pick(dice, '198.51.100.9', null),
  });
  d.add('onPremisesHost', `pc-at-hub-${index}`, site, { address: `192.168.1${index}.5` });
  if (flip(dice)) {
    const gateway = d.add('vpnGateway', `vpngw-vhub-${index}`, hub);
    const prefixes = [...some(dice, `192.168.1${index}.0/25`)];
    d.add('connection', `tunnel-${index}`, null, { gateway, site, prefixes });
  } else {
    const gateway = d.add('expressRouteGateway', `ergw-vhub-${index}`, hub);
    d.add('connection', `circuit-${index}`, null, { gateway, site });
  }
}

function drawRouteServer({ d, dice }: Drawn): void {
  const vnet = d.vnet('vnet-rs', '10.220.0.0/16');
  const subnet = d.subnet(vnet, 'RouteServerSubnet', '10.220.0.0/26', { defaultOutboundAccess: null });
  d.add('routeServer', 'rs', subnet, {
    publicIp: pick(dice, '20.50.7.8', null),
    branchToBranch: flip(dice),
    routingPreference: pick(dice, 'ExpressRoute', 'VpnGateway', 'ASPath'),
    peers: flip(dice)
      ? [{ name: 'nva', address: '10.220.1.4', asn: 65001, prefixes: [], nextHop: null }]
      : [],
  });
}
