import { describe, expect, test } from 'vitest';
import type { ResourceId } from '../../ids.ts';
import { type Drawing, draw } from '../../scenarios/draw.ts';
import { checkDesign } from '../checks.ts';
import { usualDefaults } from '../document.ts';
import type { SettingsOf } from '../resource.ts';

type Perimeter = SettingsOf<'networkSecurityPerimeter'>;

function found(build: (d: Drawing) => void): readonly string[] {
  const d = draw();
  build(d);
  return checkDesign(d.design(), usualDefaults)
    .map(({ code, severity }) => `${code} ${severity}`)
    .filter((text) => /perimeter|identifier|policy-managed|limit/.test(text));
}

const times = (count: number) => Array.from({ length: count }, (_, index) => index);

const rule = (changes: Partial<Perimeter['rules'][number]>): Perimeter['rules'][number] => ({
  name: 'rule',
  profile: 'defaultProfile',
  direction: 'Inbound',
  prefixes: [],
  subscriptions: [],
  serviceTags: [],
  fqdns: [],
  ...changes,
});

function perimeter(
  d: Drawing,
  changes: Partial<Perimeter>,
  kind: 'keyVault' | 'redisCache' = 'keyVault',
  name = 'nsp',
): void {
  const resource = d.add(kind, `${name}-member`, null);
  d.add('networkSecurityPerimeter', name, null, {
    members: [{ resource, profile: 'defaultProfile', accessMode: 'Enforced' }],
    ...changes,
  });
}

function identified(
  d: Drawing,
  identifier: string,
  serviceEndpoints: readonly string[],
  index = 0,
): ResourceId {
  const region = index === 0 ? 'westeurope' : 'eastus';
  const vnet = d.vnet(`vnet-${index}`, `10.${index}.0.0/16`, {}, { region });
  return d.subnet(vnet, `app-${index}`, `10.${index}.1.0/24`, {
    networkIdentifier: identifier,
    serviceEndpoints: [...serviceEndpoints],
  });
}

describe('perimeters', () => {
  test.each<[string, (d: Drawing) => void, readonly string[]]>([
    ['a member and a rule', (d) => perimeter(d, { rules: [rule({ prefixes: ['203.0.113.0/24'] })] }), []],
    [
      'a service of which no page speaks',
      (d) => perimeter(d, {}, 'redisCache'),
      ['check/perimeter-support warning'],
    ],
    [
      'a member that names nothing',
      (d) =>
        perimeter(d, { members: [{ resource: null, profile: 'defaultProfile', accessMode: 'Learning' }] }),
      ['check/perimeter-member warning'],
    ],
    [
      'a member without a profile',
      (d) => {
        perimeter(d, {});
        d.set('networkSecurityPerimeter', 'nsp' as ResourceId, {
          members: [{ resource: 'nsp-member' as ResourceId, profile: '', accessMode: 'Learning' }],
        });
      },
      ['check/perimeter-profile error'],
    ],
    [
      'a name in an inbound rule',
      (d) => perimeter(d, { rules: [rule({ prefixes: ['203.0.113.7/32'], fqdns: ['a.example.com'] })] }),
      ['check/perimeter-rule error'],
    ],
    [
      'a prefix in an outbound rule',
      (d) => perimeter(d, { rules: [rule({ direction: 'Outbound', prefixes: ['203.0.113.7/32'] })] }),
      ['check/perimeter-rule error'],
    ],
    [
      'a rule that names nothing',
      (d) => perimeter(d, { rules: [rule({})] }),
      ['check/perimeter-rule-empty warning'],
    ],
    [
      'too many elements of rules',
      (d) => perimeter(d, { rules: [rule({ prefixes: times(201).map((one) => `20.1.${one}.0/24`) })] }),
      ['check/limit error'],
    ],
    [
      'many profiles',
      (d) => perimeter(d, { profiles: times(201).map((one) => `p${one}`) }),
      ['check/limit warning'],
    ],
    [
      'a service in two perimeters',
      (d) => {
        perimeter(d, {});
        d.add('networkSecurityPerimeter', 'second', null, {
          members: [{ resource: 'nsp-member' as ResourceId, profile: 'p', accessMode: 'Learning' }],
        });
      },
      ['check/perimeter-member-twice warning'],
    ],
  ])('%s', (_, build, codes) => {
    expect(found(build)).toEqual(codes);
  });
});

describe('network identifiers', () => {
  test.each<[string, (d: Drawing) => void, readonly string[]]>([
    ['a public address', (d) => identified(d, '20.50.7.7', ['Microsoft.KeyVault']), []],
    [
      'a private address',
      (d) => identified(d, '10.0.1.4', ['Microsoft.KeyVault']),
      ['check/identifier-address error'],
    ],
    [
      'without a service endpoint',
      (d) => identified(d, '20.50.7.7', []),
      ['check/identifier-endpoint error'],
    ],
    [
      'for a service that knows basic ones only',
      (d) => identified(d, '20.50.7.7', ['Microsoft.ServiceBus']),
      ['check/identifier-service warning'],
    ],
    [
      'shared across regions',
      (d) => {
        identified(d, '20.50.7.7', ['Microsoft.KeyVault']);
        identified(d, '20.50.7.7', ['Microsoft.KeyVault'], 1);
      },
      ['check/identifier-shared error'],
    ],
  ])('%s', (_, build, codes) => {
    expect(found(build)).toEqual(codes);
  });
});

test.each([
  ['Microsoft.ContainerInstance/containerGroups', ['check/policy-managed-service warning']],
  ['Microsoft.Sql/managedInstances', []],
])('a policy on a subnet of %s', (delegation, codes) => {
  const build = (d: Drawing) => {
    const policy = d.add('serviceEndpointPolicy', 'sep', null);
    d.subnet(d.vnet('vnet', '10.0.0.0/16'), 'app', '10.0.1.0/24', {
      delegation,
      serviceEndpoints: ['Microsoft.Storage'],
      serviceEndpointPolicies: [policy],
    });
  };
  expect(found(build)).toEqual(codes);
});
