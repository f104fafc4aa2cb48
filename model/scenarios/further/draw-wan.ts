import type { SettingsOf } from '../../document/resource.ts';
import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';

type Firewall = Partial<SettingsOf<'azureFirewall'>>;

/** Options of the drawing that most scenarios of Virtual WAN share. */
export interface DrawnWan {
  readonly tier?: 'Basic' | 'Standard';
  readonly branchToBranch?: boolean;
  readonly secured?: boolean;
}

/** A WAN with one hub, a firewall in it that allows everything, two spokes and two VPN sites. */
export function drawWan(d: Drawing, { tier = 'Standard', branchToBranch = true }: DrawnWan = {}) {
  const wan = d.add('virtualWan', 'vwan', null, { tier, branchToBranch });
  const hub = d.add('virtualHub', 'vhub', null, { virtualWan: wan, addressPrefix: '10.100.0.0/23' });
  return { wan, hub, ...drawSpokes(d, hub), ...drawSites(d, hub) };
}

function drawSpokes(d: Drawing, hub: ResourceId) {
  const [one, other] = ['1', '2'].map((number) => {
    const vnet = d.vnet(`vnet-${number}`, `10.${number}.0.0/16`);
    const subnet = d.subnet(vnet, `snet-${number}`, `10.${number}.1.0/24`, { defaultOutboundAccess: false });
    d.vm(subnet, `vm-${number}`, `10.${number}.1.4`);
    const connection = d.add('hubConnection', `con-${number}`, null, { hub, vnet });
    return { vnet, subnet, connection };
  });
  return { one: one as Spoke, other: other as Spoke };
}

interface Spoke {
  readonly vnet: ResourceId;
  readonly subnet: ResourceId;
  readonly connection: ResourceId;
}

function drawSites(d: Drawing, hub: ResourceId) {
  const gateway = d.add('vpnGateway', 'vpngw-vhub', hub);
  const [hq, branch] = ['hq', 'branch'].map((name, index) => {
    const site = d.add('onPremisesSite', name, null, {
      prefixes: [`192.168.${index}.0/24`],
      publicAddress: `198.51.100.${index + 1}`,
    });
    d.add('onPremisesHost', `pc-${name}`, site, { address: `192.168.${index}.5` });
    return { site, connection: d.add('connection', `tunnel-${name}`, null, { gateway, site }) };
  });
  return { gateway, hq, branch };
}

/** A firewall in a hub that lets everything pass by a network rule. */
export function drawHubFirewall(d: Drawing, hub: ResourceId, name = 'afw-vhub', more: Firewall = {}) {
  return d.add('azureFirewall', name, hub, {
    address: '10.100.0.132',
    publicIps: ['20.50.9.9'],
    networkRules: [
      {
        name: 'all',
        priority: 200,
        access: 'Allow',
        protocols: ['Any'],
        sources: ['*'],
        destinations: ['*'],
        ports: '*',
      },
    ],
    ...more,
  });
}

/** Both policies of routing intent. */
export function secure(d: Drawing, hub: ResourceId, firewall: ResourceId): void {
  d.set('virtualHub', hub, { privateTraffic: firewall, internetTraffic: firewall });
}

/** The WAN with both policies, and somebody on the internet. */
export function drawSecured(d: Drawing, firewall: Firewall = {}) {
  const wan = drawWan(d);
  secure(d, wan.hub, drawHubFirewall(d, wan.hub, 'afw-vhub', firewall));
  d.add('internetClient', 'somebody', null, { address: '203.0.113.9' });
  return wan;
}
