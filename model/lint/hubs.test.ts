import { expect, test } from 'vitest';
import { usualDefaults } from '../document/document.ts';
import { printSentence } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import { compile } from '../network/compile.ts';
import { type Drawing, draw } from '../scenarios/draw.ts';
import { drawHubFirewall, drawWan, secure } from '../scenarios/further/virtual-wan.ts';
import { lint } from './lint.ts';

function says(build: (d: Drawing) => void, rule: string): readonly string[] {
  const d = draw();
  build(d);
  const found = lint(compile(d.design(), usualDefaults)).filter((one) => one.rule === `lint/${rule}`);
  return found.map((one) => printSentence(one.says));
}

function endpoints(d: Drawing, policies: 'Disabled' | 'RouteTableEnabled', secured = true): void {
  const { hub, one } = drawWan(d);
  if (secured) secure(d, hub, drawHubFirewall(d, hub));
  d.set('subnet', one.subnet, { privateEndpointNetworkPolicies: policies });
  d.endpoint(one.subnet, 'pe', '10.1.1.9', d.add('storageAccount', 'stdata', null), 'blob');
}

function proxy(d: Drawing, dnsServers: string[]): void {
  const { hub, one } = drawWan(d);
  drawHubFirewall(d, hub, 'afw-vhub', { dnsProxy: true, dnsServers });
  d.zone('privatelink.blob.core.windows.net', [one.vnet]);
}

function appliance(d: Drawing, prefixes: string[]): void {
  const vnet = d.vnet('hub', '10.0.0.0/16');
  const servers = d.subnet(vnet, 'RouteServerSubnet', '10.0.0.0/26');
  const own = d.subnet(vnet, 'snet-nva', '10.0.1.0/24');
  d.vm(own, 'nva', '10.0.1.4', { ipForwarding: true });
  d.add('routeServer', 'rs', servers, {
    peers: [{ name: 'nva', address: '10.0.1.4', asn: 65001, prefixes, nextHop: null }],
  });
}

const cases: readonly {
  readonly rule: string;
  readonly good: (d: Drawing) => void;
  readonly bad: (d: Drawing) => void;
  readonly says: RegExp;
}[] = [
  {
    rule: 'endpoint-past-the-hub-firewall',
    good: (d) => endpoints(d, 'RouteTableEnabled'),
    bad: (d) => endpoints(d, 'Disabled'),
    says: /Sites reach the private endpoints of snet-1 past the firewall of vhub/,
  },
  {
    rule: 'endpoint-past-the-hub-firewall',
    good: (d) => endpoints(d, 'Disabled', false),
    bad: (d) => endpoints(d, 'Disabled'),
    says: /snet-1/,
  },
  {
    rule: 'hub-firewall-sees-no-zone',
    good: (d) => proxy(d, ['10.1.2.4']),
    bad: (d) => proxy(d, []),
    says: /afw-vhub in vhub answers names publicly/,
  },
  {
    rule: 'appliance-sends-to-itself',
    good(d) {
      appliance(d, ['0.0.0.0/0']);
      const table = d.routes('rt', [{ prefix: '0.0.0.0/0', nextHopType: 'Internet' }]);
      d.set('subnet', 'snet-nva' as ResourceId, { routeTable: table });
    },
    bad: (d) => appliance(d, ['0.0.0.0/0']),
    says: /nva announces 0\.0\.0\.0\/0 to rs/,
  },
];

test.each(cases)('$rule', ({ rule, good, bad, says: text }) => {
  expect(says(good, rule)).toEqual([]);
  expect(says(bad, rule)).toEqual([expect.stringMatching(text)]);
});
