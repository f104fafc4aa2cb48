import { describe, expect, it } from 'vitest';
import type { Design } from '../document/design.ts';
import { usualDefaults } from '../document/document.ts';
import type { ResourceId } from '../ids.ts';
import { type Drawing, draw } from '../scenarios/draw.ts';
import { printPlan } from './print-plan.ts';
import { rehearse } from './rehearse.ts';

const allowAll = {
  name: 'all',
  priority: 200,
  access: 'Allow' as const,
  protocols: ['Any'],
  sources: ['*'],
  destinations: ['*'],
  ports: '*',
};

/** Two spokes with a machine each. */
function drawSpokes(d: Drawing) {
  return ['1', '2'].map((number) => {
    const vnet = d.vnet(`vnet-${number}`, `10.${number}.0.0/16`);
    const subnet = d.subnet(vnet, `snet-${number}`, `10.${number}.1.0/24`, { defaultOutboundAccess: false });
    d.vm(subnet, `vm-${number}`, `10.${number}.1.4`);
    return { vnet, subnet, number };
  });
}

/** A hub VNet with a firewall; the spokes send everything to it. */
function hubAndSpoke(): Design {
  const d = draw();
  const hub = d.vnet('vnet-hub', '10.0.0.0/16');
  const own = d.subnet(hub, 'AzureFirewallSubnet', '10.0.0.0/26');
  d.add('azureFirewall', 'afw-hub', own, {
    address: '10.0.0.4',
    publicIps: ['20.50.1.1'],
    networkRules: [allowAll],
  });
  const table = d.routes('rt-spokes', [{ prefix: '0.0.0.0/0', nextHopAddress: '10.0.0.4' }]);
  for (const { vnet, subnet } of drawSpokes(d)) {
    d.peer(hub, vnet, { allowForwardedTraffic: true }, { allowForwardedTraffic: true });
    d.set('subnet', subnet, { routeTable: table });
  }
  drawCommon(d);
  return d.design();
}

/** The same spokes at a virtual hub with routing intent. */
function virtualWan(): Design {
  const d = draw();
  const wan = d.add('virtualWan', 'vwan', null);
  const hub = d.add('virtualHub', 'vhub', null, { virtualWan: wan, addressPrefix: '10.100.0.0/23' });
  const firewall = d.add('azureFirewall', 'afw-vhub', hub, {
    address: '10.100.0.132',
    publicIps: ['20.50.1.2'],
    networkRules: [allowAll],
  });
  d.set('virtualHub', hub, { privateTraffic: firewall, internetTraffic: firewall });
  for (const { vnet, number } of drawSpokes(d)) d.add('hubConnection', `con-${number}`, null, { hub, vnet });
  drawCommon(d);
  return d.design();
}

function drawCommon(d: Drawing): ResourceId {
  return d.add('storageAccount', 'stdata', null);
}

describe('a spoke that uses the gateway of its old hub', () => {
  it('is connected to the virtual hub once that peering is gone', () => {
    const build = (after: boolean): Design => {
      const d = draw();
      const old = d.vnet('vnet-hub', '10.0.0.0/16');
      d.add('vpnGateway', 'gw', d.subnet(old, 'GatewaySubnet', '10.0.0.0/26'), { publicIps: ['20.50.1.1'] });
      const vnet = d.vnet('vnet-1', '10.1.0.0/16');
      d.vm(d.subnet(vnet, 'snet-1', '10.1.1.0/24'), 'vm-1', '10.1.1.4');
      const wan = d.add('virtualWan', 'vwan', null);
      const hub = d.add('virtualHub', 'vhub', null, { virtualWan: wan, addressPrefix: '10.100.0.0/23' });
      if (after) d.add('hubConnection', 'con-1', null, { hub, vnet });
      else d.peer(old, vnet, { allowGatewayTransit: true }, { useRemoteGateways: true });
      return d.design();
    };
    const { order } = rehearse(build(false), build(true), usualDefaults, { progress: () => {} }).found;
    expect(order).toEqual(['remove vnet-hub--vnet-1', 'create con-1']);
  });
});

describe('from hub and spoke to a Virtual WAN with a secured hub', () => {
  const rehearsal = rehearse(hubAndSpoke(), virtualWan(), usualDefaults, { progress: () => {} });

  it('prints', async () => {
    const told = printPlan(rehearsal, {
      title: 'Shop',
      from: 'Hub and spoke',
      to: 'Virtual WAN',
      byHand: false,
    });
    await expect(told).toMatchFileSnapshot('expected/to-virtual-wan.md');
  });

  it('connects each spoke before its old way goes', () => {
    const { order, outcome } = rehearsal.found;
    expect(order.indexOf('create con-1')).toBeLessThan(order.findIndex((id) => id.startsWith('remove')));
    // Between the two connections the private policy of the hub draws in what it cannot deliver yet.
    expect(outcome).toBe('provedNone');
    const hit = rehearsal.judgements.flatMap(({ interrupted }, turn) =>
      interrupted > 0 ? [order[turn]] : [],
    );
    expect(hit).toEqual(['create con-1']);
  });
});
