import { describe, expect, it } from 'vitest';
import { invariant } from '../explain/invariant.ts';
import { printSentence } from '../explain/sentence.ts';
import { toResourceId } from '../ids.ts';
import { evaluateNsg } from './evaluate-nsg.ts';
import { ipEnd, ruleWith, setOf } from './nsg.test-helper.ts';
import type { NsgEnd, NsgFlow } from './nsg-flow.ts';
import type { SecurityRule } from './security-rule.ts';

const nsg = (...rules: readonly SecurityRule[]) => ({ id: toResourceId('nsg'), name: 'nsg-app', rules });
const tags = { virtualNetwork: setOf('10.0.0.0/16', '10.1.0.0/16', '168.63.129.16/32') };
const internet: NsgEnd = { kind: 'internet', ip: null };
const sql: NsgEnd = { kind: 'service', tag: 'Sql', region: 'westeurope', ip: null };
const flow = (direction: NsgFlow['direction'], source: NsgEnd, destination: NsgEnd, port = 443): NsgFlow => ({
  direction,
  protocol: 'tcp',
  port,
  source,
  destination,
});

describe('an NSG with only the default rules', () => {
  it.each<[string, NsgFlow, 'Allow' | 'Deny', number]>([
    ['lets the VNet in', flow('Inbound', ipEnd('10.1.0.4'), ipEnd('10.0.1.4')), 'Allow', 65000],
    ['lets the health probe in', flow('Inbound', ipEnd('168.63.129.16'), ipEnd('10.0.1.4')), 'Allow', 65000],
    ['keeps the internet out', flow('Inbound', internet, ipEnd('10.0.1.4')), 'Deny', 65500],
    [
      'keeps unknown private ranges out',
      flow('Inbound', ipEnd('10.9.0.4'), ipEnd('10.0.1.4')),
      'Deny',
      65500,
    ],
    ['lets out to the VNet', flow('Outbound', ipEnd('10.0.1.4'), ipEnd('10.1.0.4')), 'Allow', 65000],
    ['lets out to public services', flow('Outbound', ipEnd('10.0.1.4'), sql, 1433), 'Allow', 65001],
    [
      'does not let out to other private ranges',
      flow('Outbound', ipEnd('10.0.1.4'), ipEnd('10.9.0.4')),
      'Deny',
      65500,
    ],
  ])('%s', (_name, asked, access, priority) => {
    const decision = evaluateNsg(nsg(), asked, tags);
    expect(decision.access).toBe(access);
    expect(decision.rule?.priority).toBe(priority);
  });
});

describe('written rules', () => {
  const denyInternet = ruleWith({
    name: 'DenyInternet',
    priority: 300,
    direction: 'Outbound',
    access: 'Deny',
    destinations: ['Internet'],
  });
  const allowSql = ruleWith({
    name: 'AllowSql',
    direction: 'Outbound',
    destinations: ['Sql.WestEurope'],
    ports: '1433',
  });
  const out = flow('Outbound', ipEnd('10.0.1.4'), sql, 1433);

  it('deny of Internet stops a public service', () => {
    expect(evaluateNsg(nsg(denyInternet), out, tags)).toMatchObject({
      access: 'Deny',
      rule: { name: 'DenyInternet' },
    });
  });

  it('a lower number for the service tag opens it again', () => {
    const decision = evaluateNsg(nsg(denyInternet, allowSql), out, tags);
    expect(decision).toMatchObject({ access: 'Allow', rule: { name: 'AllowSql' }, uncertain: [] });
    expect(decision.because).toContain('nsg/service-tag-means-the-whole-service');
    expect(printSentence(decision.matched)).toBe(
      'rule AllowSql (200) allows any protocol, port 1433, from any source to Sql.WestEurope',
    );
  });

  it('an explicit public prefix makes the answer depend on the address of the service', () => {
    const decision = evaluateNsg(
      nsg(denyInternet, { ...allowSql, destinations: ['20.50.0.0/16'] }),
      out,
      tags,
    );
    expect(decision).toMatchObject({ access: 'depends', rule: { name: 'DenyInternet' } });
    expect(decision.uncertain.map(({ rule }) => rule.name)).toEqual(['AllowSql']);
  });

  it('a pinned address settles it', () => {
    const pinned: NsgEnd = { ...sql, ip: ipEnd('20.50.1.2').ip };
    const group = nsg(denyInternet, { ...allowSql, destinations: ['20.50.0.0/16'] });
    expect(evaluateNsg(group, { ...out, destination: pinned }, tags).access).toBe('Allow');
  });

  it('what only may match does not count where it would decide the same', () => {
    const decision = evaluateNsg(nsg({ ...allowSql, destinations: ['20.50.0.0/16'] }), out, tags);
    expect(decision).toMatchObject({
      access: 'Allow',
      rule: { name: 'AllowInternetOutBound' },
      uncertain: [],
    });
  });

  it('a tag that is not known makes the answer depend on it', () => {
    const group = nsg(ruleWith({ access: 'Deny', sources: ['asg-web'] }));
    expect(evaluateNsg(group, flow('Inbound', ipEnd('10.1.0.4'), ipEnd('10.0.1.4')), tags).access).toBe(
      'depends',
    );
  });

  it('a group stands for its members, and says whom it means', () => {
    const [web, vm, far] = ['asg-web', 'vm-web', 'vm-far'].map((name) => ({ id: toResourceId(name), name }));
    invariant(web && vm && far, 'three names');
    const group = nsg(
      ruleWith({ priority: 200, sources: [], sourceGroups: [web.id] }),
      ruleWith({ priority: 300, access: 'Deny' }),
    );
    const here = [{ ...vm, ip: ipEnd('10.0.1.5').ip }];
    const elsewhere = [{ ...far, ip: ipEnd('10.1.0.5').ip }];
    const known = { ...tags, groups: new Map([[web.id, { ...web, here, elsewhere }]]) };
    const decide = (from: string) =>
      evaluateNsg(group, flow('Inbound', ipEnd(from), ipEnd('10.0.1.4')), known);
    expect(printSentence(decide('10.0.1.5').matched)).toContain(
      'from asg-web to any destination; 10.0.1.5 is vm-web, a member of asg-web',
    );
    expect(['10.0.1.5', '10.0.1.6', '10.1.0.5'].map((from) => decide(from).access)).toEqual([
      'Allow',
      'Deny',
      'depends',
    ]);
  });

  it('a peer whose access flag is not known makes the tag VirtualNetwork depend on it', () => {
    const doubtful = { ...tags, doubtful: setOf('10.1.0.0/16') };
    const asked = flow('Inbound', ipEnd('10.1.0.4'), ipEnd('10.0.1.4'));
    expect(evaluateNsg(nsg(), asked, doubtful).access).toBe('depends');
    expect(evaluateNsg(nsg(), asked, tags).access).toBe('Allow');
  });

  it.each([
    ['Tcp', '443', 'tcp', true],
    ['Udp', '443', 'tcp', false],
    ['*', '443', 'icmp', false],
    ['*', '*', 'icmp', true],
    ['Icmp', '*', 'icmp', true],
    ['Esp', '*', 'tcp', false],
  ] as const)('protocol %s, port %s against %s: %s', (protocol, ports, asked, matches) => {
    const group = nsg(ruleWith({ protocol, ports }));
    const decision = evaluateNsg(
      group,
      { ...flow('Inbound', internet, ipEnd('10.0.1.4')), protocol: asked },
      tags,
    );
    expect(decision.access).toBe(matches ? 'Allow' : 'Deny');
  });

  it('a low source port matches no client, except towards a private endpoint, where it does not count', () => {
    const group = nsg(ruleWith({ access: 'Deny', sourcePorts: '443' }));
    const asked = flow('Inbound', ipEnd('10.1.0.4'), ipEnd('10.0.1.4'));
    expect(evaluateNsg(group, asked, tags).access).toBe('Allow');
    expect(evaluateNsg(group, { ...asked, toPrivateEndpoint: true }, tags).access).toBe('Deny');
  });
});

describe('platform addresses', () => {
  const dns = flow('Outbound', ipEnd('10.0.1.4'), ipEnd('168.63.129.16'), 53);
  const denyAll = ruleWith({ direction: 'Outbound', access: 'Deny' });

  it('are not touched by a rule that denies everything', () => {
    expect(evaluateNsg(nsg(denyAll), dns, tags)).toMatchObject({ access: 'Allow', rule: null });
  });

  it('are closed by a rule with their own tag', () => {
    const group = nsg({ ...denyAll, destinations: ['AzurePlatformDNS'] });
    expect(evaluateNsg(group, dns, tags).access).toBe('Deny');
  });
});

describe('a rule that names an application security group', () => {
  const id =
    '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/applicationSecurityGroups/asg-web';
  const rule = ruleWith({ direction: 'Outbound', access: 'Deny', destinations: [id] });

  it.each<[string, NsgEnd, 'depends' | 'Allow']>([
    ['depends for a machine, which may be a member', ipEnd('10.0.2.4'), 'depends'],
    ['never means a public service', sql, 'Allow'],
    ['never means the internet', internet, 'Allow'],
  ])('%s', (_name, destination, access) => {
    const decision = evaluateNsg(nsg(rule), flow('Outbound', ipEnd('10.0.1.4'), destination), tags);
    expect(decision.access).toBe(access);
    if (access === 'depends') expect(printSentence(decision.matched)).toContain('asg-web');
  });
});
