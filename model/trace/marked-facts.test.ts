import { describe, expect, test } from 'vitest';
import { usualDefaults } from '../document/document.ts';
import { printSentence } from '../explain/sentence.ts';
import { compile } from '../network/compile.ts';
import { type Drawing, draw } from '../scenarios/draw.ts';
import { answerTo } from '../scenarios/scenario.ts';

function ask(build: (d: Drawing) => void, from: string, to: string, port: number) {
  const d = draw();
  build(d);
  const answer = answerTo(compile(d.design(), usualDefaults), { from, to, port, answer: {}, cites: [] });
  return { ...answer, assumptions: answer.assumptions.map(({ says }) => printSentence(says)) };
}

/** A vault's endpoint in a peer, and a client whose route names a range in which it lies. */
function peeredEndpoint(region: string, prefix: string) {
  return (d: Drawing): void => {
    const far = d.vnet('far', '10.1.0.0/16', {}, { region });
    const near = d.vnet('near', '10.0.0.0/16', {}, { region: 'westeurope' });
    d.vm(
      d.subnet(near, 'fw', '10.0.9.0/24'),
      'nva',
      '10.0.9.4',
      { ipForwarding: true },
      {
        appliance: { enabled: true, snat: true },
      },
    );
    const routeTable = d.routes('rt', [{ prefix, nextHopAddress: '10.0.9.4' }]);
    d.vm(d.subnet(near, 'app', '10.0.1.0/24', { routeTable }), 'vm', '10.0.1.4');
    d.peer(near, far);
    const vault = d.add('keyVault', 'kv-a', null);
    d.endpoint(d.subnet(far, 'data', '10.1.2.0/24'), 'pe', '10.1.2.4', vault, 'vault');
  };
}

function integrated(space: string, host: string, routeAll: boolean) {
  return (d: Drawing): void => {
    const vnet = d.vnet('net', `${space}.0.0/16`);
    const delegation = 'Microsoft.Web/serverFarms';
    const integrationSubnet = d.subnet(vnet, 'apps', `${space}.3.0/26`, { delegation });
    d.vm(d.subnet(vnet, 'hosts', `${space}.1.0/24`), 'vm', host);
    d.add('functionApp', 'func', null, { integrationSubnet, routeAll });
  };
}

describe('facts that an answer gets wrong easily', () => {
  // INJ-11
  test.each([
    ['10.1', false, 'reachable'],
    ['100.64', false, 'blocked'],
    ['100.64', true, 'reachable'],
    ['20.0', false, 'blocked'],
    ['20.0', true, 'reachable'],
  ])('an app calls into %s.0.0/16, route-all %s: %s', (space, routeAll, verdict) => {
    const answer = ask(integrated(space, `${space}.1.4`, routeAll), 'func', 'vm', 443);
    expect(answer.verdict).toBe(verdict);
    if (verdict === 'blocked') {
      expect(answer.blockers.map(({ rule, fix }) => [rule, fix?.edit])).toEqual([
        ['trace/integration-carries-private-destinations', 'change-settings'],
      ]);
    }
  });

  // ROUTE-1, ROUTE-27
  test.each([
    ['104.147.1.1', null, 'routing/none-drops'],
    ['157.59.3.4', '10.0.9.4', 'routing/none-drops'],
    ['172.16.0.9', null, 'routing/unused-private-ranges-are-dropped'],
    ['203.0.113.7', null, undefined],
    ['203.0.113.7', '10.0.9.4', undefined],
  ])('a machine calls %s with a default route to %s', (address, nextHopAddress, rule) => {
    const answer = ask(
      (d) => {
        const vnet = d.vnet('net', '10.0.0.0/16');
        const appliance = { enabled: true, snat: true };
        d.vm(d.subnet(vnet, 'fw', '10.0.9.0/24'), 'nva', '10.0.9.4', { ipForwarding: true }, { appliance });
        const routeTable = nextHopAddress === null ? null : d.routes('rt', [{ nextHopAddress }]);
        d.vm(d.subnet(vnet, 'app', '10.0.1.0/24', { routeTable }), 'vm', '10.0.1.4');
      },
      'vm',
      address,
      443,
    );
    expect(answer.blockers[0]?.rule).toBe(rule);
  });
});

describe('what an imported file says and nobody reads', () => {
  // SE-30, SE-31
  test.each([
    [['Microsoft.Storage'], true, 'depends'],
    [['Microsoft.Storage'], false, 'reachable'],
    [[], true, 'reachable'],
  ])('service endpoints %j with policies %s: %s', (serviceEndpoints, policies, verdict) => {
    const answer = ask(
      (d) => {
        const app = d.subnet(d.vnet('net', '10.0.0.0/16'), 'app', '10.0.1.0/24', { serviceEndpoints });
        if (policies) d.rest(app, { '/properties/serviceEndpointPolicies/[#0]/id': 'sep' });
        d.vm(app, 'vm', '10.0.1.4');
        d.add('storageAccount', 'st1', null);
      },
      'vm',
      'st1',
      443,
    );
    expect(answer.verdict).toBe(verdict);
    if (verdict === 'depends') {
      expect(answer.assumptions.join()).not.toContain('serviceEndpointPolicies');
      expect(answer.remarks).toEqual([]);
    }
  });
});

describe('facts that no page settles', () => {
  // ROUTE-12
  test.each([
    ['northeurope', '10.1.0.0/16', true],
    ['northeurope', '0.0.0.0/0', false],
    ['westeurope', '10.1.0.0/16', false],
  ])('a host route from a peer in %s beside a route for %s is an assumption: %s', (region, prefix, told) => {
    const { verdict, path, assumptions } = ask(peeredEndpoint(region, prefix), 'vm', '10.1.2.4', 443);
    expect([verdict, path]).toEqual(['reachable', 'privateEndpoint']);
    expect(assumptions.some((text) => text.includes('from a peer in another region'))).toBe(told);
  });

  // PEER-13
  test('gateway transit works over a global peering', () => {
    const answer = ask(
      (d) => {
        const hub = d.vnet('hub', '10.100.0.0/16', {}, { region: 'northeurope' });
        const gateway = d.add('vpnGateway', 'gw', d.subnet(hub, 'GatewaySubnet', '10.100.0.0/26'));
        const spoke = d.vnet('spoke', '10.0.0.0/16', {}, { region: 'westeurope' });
        d.vm(d.subnet(spoke, 'app', '10.0.1.0/24'), 'vm', '10.0.1.4');
        d.peer(hub, spoke, { allowGatewayTransit: true }, { useRemoteGateways: true });
        const site = d.add('onPremisesSite', 'site', null, { prefixes: ['172.20.0.0/16'] });
        d.add('onPremisesHost', 'pc', site, { address: '172.20.0.5' });
        d.add('connection', 'con', null, { gateway, site });
      },
      'pc',
      'vm',
      22,
    );
    expect([answer.verdict, answer.source]).toEqual(['reachable', '172.20.0.5']);
  });

  // HYBRID-15
  test('Bastion opens to machines of a peer', () => {
    const answer = ask(
      (d) => {
        const hub = d.vnet('hub', '10.100.0.0/16');
        d.add('bastion', 'bas', d.subnet(hub, 'AzureBastionSubnet', '10.100.0.0/26'));
        const spoke = d.vnet('spoke', '10.0.0.0/16');
        d.vm(d.subnet(spoke, 'app', '10.0.1.0/24'), 'vm', '10.0.1.4');
        d.peer(hub, spoke);
      },
      'bas',
      'vm',
      22,
    );
    expect(answer.verdict).toBe('reachable');
  });

  // ROUTE-30
  test('a route for a service tag to the internet is no way out of a private subnet', () => {
    const answer = ask(
      (d) => {
        const routeTable = d.routes('rt', [{ prefix: 'AzureKeyVault', nextHopType: 'Internet' }]);
        const app = d.subnet(d.vnet('net', '10.0.0.0/16'), 'app', '10.0.1.0/24', {
          defaultOutboundAccess: false,
          routeTable,
        });
        d.vm(app, 'vm', '10.0.1.4');
        d.add('keyVault', 'kv-a', null);
      },
      'vm',
      'kv-a',
      443,
    );
    expect(answer.verdict).toBe('blocked');
    expect(answer.blockers.map(({ rule }) => rule)).toEqual([
      'egress/default-outbound-only-where-still-offered',
    ]);
  });
});
