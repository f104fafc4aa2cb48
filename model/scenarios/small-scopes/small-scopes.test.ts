import { describe, expect, test } from 'vitest';
import type { Design } from '../../document/design.ts';
import { usualDefaults } from '../../document/document.ts';
import type { ResourceId } from '../../ids.ts';
import { compile } from '../../network/compile.ts';
import { printTrace } from '../../trace/print-trace.ts';
import { trace } from '../../trace/trace.ts';
import { draw } from '../draw.ts';
import {
  appliance,
  asker,
  fateOf,
  fateOfName,
  type Joined,
  machineB,
  natAddress,
  type SmallNames,
  type SmallNetwork,
  type SmallRoute,
  type SmallRule,
  type SmallZone,
} from './naive.test-helper.ts';

const publicAddress = '20.9.0.1';
const joins: readonly Joined[] = ['apart', 'Connected', 'Initiated'];

const ruleAlphabet: readonly SmallRule[] = product(
  ['out', 'in'] as const,
  ['Allow', 'Deny'] as const,
  ['*', 'VirtualNetwork', 'Internet', '10.0.0.0/8', '10.1.1.4/32', '10.0.9.0/24'],
  ['*', '22'] as const,
).map(([at, access, other, port]) => ({ at, access, other, port }));

const routeAlphabet: readonly SmallRoute[] = product(
  ['0.0.0.0/0', '10.0.0.0/8', '10.1.0.0/16', '10.1.1.4/32'],
  ['None', 'Internet', 'appliance'] as const,
).map(([prefix, hop]) => ({ prefix, hop }));

/** All lists of none, one or two of an alphabet, in both orders. */
function upToTwo<T>(alphabet: readonly T[], fit: (a: T, b: T) => boolean = () => true): readonly T[][] {
  const pairs = alphabet.flatMap((a) => alphabet.filter((b) => a !== b && fit(a, b)).map((b) => [a, b]));
  return [[], ...alphabet.map((one) => [one]), ...pairs];
}

const routeLists = upToTwo(routeAlphabet, (a, b) => a.prefix < b.prefix);

describe('every design of two VNets, up to two rules and two routes', () => {
  test('agrees with the naive reading: two rules, no route', () => {
    expectAgreement(
      product(joins, upToTwo(ruleAlphabet)).map(([joined, rules]) => ({ joined, rules, routes: [] })),
    );
  });

  test('agrees with the naive reading: two routes, up to one rule', () => {
    const rules = [[], ...ruleAlphabet.filter(({ port }) => port === '*').map((rule) => [rule])];
    expectAgreement(
      product(joins, routeLists, rules).map(([joined, routes, some]) => ({ joined, routes, rules: some })),
    );
  });
});

test('every design of two zones, one server and one endpoint agrees with the naive reading', () => {
  const zones = product(
    ['privatelink.database.windows.net', 'database.windows.net'] as const,
    [false, true],
    [[], ['a'], ['b'], ['a', 'b']] as const,
    [false, true],
  )
    .map(([name, holdsRecord, linked, fallback]): SmallZone => ({ name, holdsRecord, linked, fallback }))
    .filter(({ name, holdsRecord }) => name.startsWith('privatelink') || !holdsRecord);
  const endpoints = ['none', 'Approved', 'Pending'] as const;
  const designs = product(joins, upToTwo(zones, mayStandTogether), endpoints, [false, true])
    .map(
      ([joined, some, endpoint, publicAccess]): SmallNames => ({
        joined,
        zones: some,
        endpoint,
        publicAccess,
      }),
    )
    // One endpoint writes into one zone of a name.
    .filter(({ zones: some }) => some.filter(({ holdsRecord }) => holdsRecord).length < 2);
  const differences = designs.flatMap((names) => differenceOfNames(names));
  expect(differences.slice(0, 5)).toEqual([]);
  expect(designs.length).toBeGreaterThan(3000);
});

/** Azure refuses two zones of one name at one VNet. */
function mayStandTogether(a: SmallZone, b: SmallZone): boolean {
  return a.name !== b.name || !a.linked.some((vnet) => b.linked.includes(vnet));
}

function expectAgreement(networks: readonly SmallNetwork[]): void {
  const differences = networks.flatMap((network) => differencesOf(network));
  expect(differences.length, differences.slice(0, 3).join('\n\n')).toBe(0);
  expect(networks.length).toBeGreaterThan(3000);
}

function differencesOf(small: SmallNetwork): readonly string[] {
  const network = compile(drawSmall(small), usualDefaults);
  return [machineB, publicAddress].flatMap((address) => {
    const answer = trace(network, {
      from: { resource: 'vm-a' as ResourceId },
      to: { address },
      port: 443,
      protocol: 'tcp',
    });
    const { stoppedBy, source } = fateOf(small, address);
    const said = {
      verdict: answer.verdict,
      stoppedBy: answer.blockers[0]?.layer ?? null,
      source: answer.source,
    };
    const meant = { verdict: stoppedBy === null ? 'reachable' : 'blocked', stoppedBy, source };
    if (JSON.stringify(said) === JSON.stringify(meant)) return [];
    return [
      `${JSON.stringify(small)} to ${address}\nmeant ${JSON.stringify(meant)}\nsaid  ${JSON.stringify(said)}\n${printTrace(network, answer)}`,
    ];
  });
}

function drawSmall({ joined, rules, routes }: SmallNetwork): Design {
  const d = draw();
  const a = d.vnet('vnet-a', '10.0.0.0/16');
  const b = d.vnet('vnet-b', '10.1.0.0/16');
  const nat = d.add('natGateway', 'ng', null, { publicIps: [natAddress] });
  const nsgOf = (at: SmallRule['at']) =>
    d.nsg(
      `nsg-${at}`,
      rules
        .filter((rule) => rule.at === at)
        .map(({ access, other, port }) => ({
          direction: at === 'out' ? 'Outbound' : 'Inbound',
          access,
          sources: at === 'out' ? ['*'] : [other],
          destinations: at === 'out' ? [other] : ['*'],
          ports: port,
        })),
    );
  const subnetA = d.subnet(a, 'a1', '10.0.1.0/24', {
    networkSecurityGroup: nsgOf('out'),
    natGateway: nat,
    routeTable: d.routes(
      'rt-a',
      routes.map(({ prefix, hop }) => ({
        prefix,
        nextHopType: hop === 'appliance' ? 'VirtualAppliance' : hop,
        nextHopAddress: hop === 'appliance' ? appliance : null,
      })),
    ),
  });
  d.vm(subnetA, 'vm-a', asker);
  const subnetNva = d.subnet(a, 'nva', '10.0.9.0/24', { natGateway: nat });
  d.vm(subnetNva, 'vm-nva', appliance, { ipForwarding: true }, { appliance: { enabled: true, snat: true } });
  d.vm(d.subnet(b, 'b1', '10.1.1.0/24', { networkSecurityGroup: nsgOf('in') }), 'vm-b', machineB);
  if (joined !== 'apart') d.peer(a, b, {}, {}, joined);
  return d.design();
}

function differenceOfNames(small: SmallNames): readonly string[] {
  const network = compile(drawNames(small), usualDefaults);
  const answer = trace(network, {
    from: { resource: 'vm-a' as ResourceId },
    to: { resource: 'sql1' as ResourceId },
    port: null,
    protocol: null,
  });
  const said = { answer: answer.dns?.answer, verdict: answer.verdict, stoppedBy: answer.layer };
  const fate = fateOfName(small);
  // A misdirected call is decided where the name was answered.
  const meant = fate.verdict === 'misdirected' ? { ...fate, stoppedBy: 'dns' as const } : fate;
  if (JSON.stringify(said) === JSON.stringify(meant)) return [];
  return [
    `${JSON.stringify(small)}\nmeant ${JSON.stringify(meant)}\nsaid  ${JSON.stringify(said)}\n${printTrace(network, answer)}`,
  ];
}

function drawNames({ joined, zones, endpoint, publicAccess }: SmallNames): Design {
  const d = draw();
  const vnets = { a: d.vnet('vnet-a', '10.0.0.0/16'), b: d.vnet('vnet-b', '10.1.0.0/16') };
  const nat = d.add('natGateway', 'ng', null, { publicIps: [natAddress] });
  d.vm(d.subnet(vnets.a, 'a1', '10.0.1.0/24', { natGateway: nat }), 'vm-a', asker);
  const server = d.add('sqlServer', 'sql1', null, {
    publicNetworkAccess: publicAccess ? 'Enabled' : 'Disabled',
    ipRules: [natAddress],
  });
  const drawnZones = zones.map(({ name, linked, fallback }, index) =>
    d.add('privateDnsZone', name, null, {
      resourceGroup: `rg-${index}`,
      links: linked.map((vnet) => ({
        vnet: vnets[vnet],
        resolutionPolicy: fallback ? 'NxDomainRedirect' : 'Default',
        registrationEnabled: false,
      })),
    } as never),
  );
  const group = drawnZones.filter((_, index) => zones[index]?.holdsRecord);
  if (endpoint !== 'none') {
    const subnet = d.subnet(vnets.b, 'endpoints', '10.1.5.0/24');
    d.endpoint(subnet, 'pe-sql1', '10.1.5.4', server, 'sqlServer', { dnsZoneGroup: group, state: endpoint });
  }
  if (joined !== 'apart') d.peer(vnets.a, vnets.b, {}, {}, joined);
  return d.design();
}

/** All combinations, one of each list. */
function product<L extends readonly (readonly unknown[])[]>(
  ...lists: L
): readonly { -readonly [K in keyof L]: L[K][number] }[] {
  return lists.reduce<readonly unknown[][]>(
    (all, list) => all.flatMap((some) => list.map((one) => [...some, one])),
    [[]],
  ) as never;
}
