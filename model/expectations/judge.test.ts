import { describe, expect, it, test } from 'vitest';
import { usualDefaults } from '../document/document.ts';
import type { Expectation } from '../document/expectations.ts';
import type { Party } from '../document/question.ts';
import { printSentence } from '../explain/sentence.ts';
import { toResourceId } from '../ids.ts';
import { compile } from '../network/compile.ts';
import { type Drawing, draw } from '../scenarios/draw.ts';
import { judge } from './judge.ts';
import { sayExpectation } from './say-expectation.ts';

interface Drawn {
  readonly access?: 'Enabled' | 'Disabled';
  /** In a perimeter of which nobody can say what it does. */
  readonly audited?: true;
  readonly endpoint?: boolean;
  readonly zone?: boolean;
}

function vault({ access = 'Enabled', audited, endpoint = false, zone = false }: Drawn): Drawing {
  const d = draw();
  const vnet = d.vnet('vnet', '10.0.0.0/16');
  const subnet = d.subnet(vnet, 'app', '10.0.1.0/24');
  d.vm(subnet, 'vm', '10.0.1.4');
  d.vm(subnet, 'vm-2', '10.0.1.5');
  const kv = d.add('keyVault', 'kv-a', null, { publicNetworkAccess: access });
  if (audited)
    d.add('networkSecurityPerimeter', 'perimeter', null, {
      members: [{ resource: kv, profile: 'defaultProfile', accessMode: 'Audit' }],
    });
  const zones = zone ? [d.zone('privatelink.vaultcore.azure.net', [vnet])] : [];
  if (endpoint) {
    const pes = d.subnet(vnet, 'pes', '10.0.2.0/24');
    d.endpoint(pes, 'pe', '10.0.2.4', kv, 'vault', { dnsZoneGroup: zones });
  }
  return d;
}

const to = (name: string): Party => ({ resource: toResourceId(name) });
const expecting = (change: Partial<Expectation> = {}, destination = 'kv-a'): Expectation => ({
  id: 'e',
  question: { from: to('vm'), to: to(destination), port: null, protocol: null },
  must: 'reach',
  path: null,
  dns: null,
  ...change,
});

const open = {};
const closed = { access: 'Disabled' } as const;
const linked = { access: 'Disabled', endpoint: true, zone: true } as const;
const forgotten = { endpoint: true } as const;
const perimeter = { audited: true } as const;
const never = { must: 'notReach' } as const;

describe('an expectation in a design', () => {
  it.each<[string, Drawn, Expectation, string, RegExp]>([
    ['reaches', open, expecting(), 'holds', /^Holds\. vm reaches kv-a at its public address\.$/],
    [
      'does not reach',
      closed,
      expecting(),
      'fails',
      /^Fails\. vm does not reach kv-a\. Public network access .* Remedy: Enable/,
    ],
    [
      'must not, and does not',
      closed,
      expecting(never),
      'holds',
      /^Holds\. vm does not reach kv-a\. Public network access of kv-a is Disabled\.$/,
    ],
    ['must not, and does', open, expecting(never), 'fails', /^Fails\. vm reaches kv-a/],
    [
      'by the endpoint',
      linked,
      expecting({ path: 'privateEndpoint' }),
      'holds',
      /through a private endpoint/,
    ],
    ['privately, by the endpoint', linked, expecting({ path: 'privately' }), 'holds', /private endpoint/],
    [
      'privately, but public',
      open,
      expecting({ path: 'privately' }),
      'fails',
      /at its public address, not privately/,
    ],
    [
      'privately, from machine to machine',
      open,
      expecting({ path: 'privately' }, 'vm-2'),
      'holds',
      /private addr/,
    ],
    [
      'another path than wanted',
      linked,
      expecting({ path: 'public' }),
      'fails',
      /, not at its public address/,
    ],
    [
      'never publicly, but privately',
      linked,
      expecting({ ...never, path: 'public' }),
      'holds',
      /private endpoint/,
    ],
    [
      'never publicly, yet so',
      open,
      expecting({ ...never, path: 'public' }),
      'fails',
      /at its public address/,
    ],
    [
      'past its endpoint it still works',
      forgotten,
      expecting(),
      'holds',
      /although a private endpoint is there/,
    ],
    [
      'the name gives a private address',
      linked,
      expecting({ dns: 'private' }),
      'holds',
      /gives 10\.0\.2\.4\.$/,
    ],
    [
      'the name gives a public one',
      forgotten,
      expecting({ dns: 'private' }),
      'fails',
      /^Fails\. kv-a\.vault\.azure\.net gives .*, not a private address\.$/,
    ],
    ['no name on the way', open, expecting({ dns: 'private' }, 'vm-2'), 'undecided', /No name is asked for/],
    ['what depends is not green', perimeter, expecting(), 'undecided', /^Undecided\. .*perimeter/],
    ['nor when it must not', perimeter, expecting(never), 'undecided', /perimeter/],
    [
      'a part that fails settles it',
      perimeter,
      expecting({ dns: 'private' }),
      'fails',
      /not a private address/,
    ],
    ['an end that is not here', open, expecting(never, 'gone'), 'undecided', /not in this design/],
  ])('%s', (_, drawn, expectation, outcome, says) => {
    const judged = judge(compile(vault(drawn).design(), usualDefaults), expectation);
    expect(judged.outcome).toBe(outcome);
    expect(printSentence(judged.says)).toMatch(says);
    expect(judged.answer.question).toEqual(expectation.question);
  });

  test('a name that no zone answers gives no address', () => {
    const d = vault({ ...linked });
    d.set('privateEndpoint', toResourceId('pe'), { dnsZoneGroup: [] });
    const judged = judge(compile(d.design(), usualDefaults), expecting({ dns: 'private' }));
    expect(judged.outcome).toBe('fails');
    expect(printSentence(judged.says)).toMatch(/gives no address/);
  });
});

describe('in words', () => {
  it.each<[Expectation, string]>([
    [expecting(), 'vm must reach kv-a'],
    [expecting({ ...never, path: 'public' }), 'vm must not reach kv-a at its public address'],
    [
      expecting({ path: 'privately', dns: 'private' }),
      'vm must reach kv-a privately, and the name must give vm a private address',
    ],
    [
      expecting({ question: { from: { address: '1.2.3.4' }, to: to('gone'), port: 53, protocol: 'udp' } }),
      '1.2.3.4 must reach something that is not here on udp 53',
    ],
  ])('%#', (expectation, text) => {
    expect(printSentence(sayExpectation(vault({}).design(), expectation))).toBe(text);
  });
});
