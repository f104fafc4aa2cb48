import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kinds } from '../catalog/kinds.ts';
import { someDesign } from './arbitrary.test-helper.ts';
import { id } from './building.test-helper.ts';
import { resourcesOf } from './design.ts';
import { dropReferences, referencesOf, retarget, spotAt, spotsOf } from './references.ts';
import { newResource, type Resource } from './resource.ts';

const peering = newResource('peering', id('p'), 'p', null, {
  left: { ...newResource('peering', id('x'), 'x').settings.left, vnet: id('a') },
  right: { ...newResource('peering', id('x'), 'x').settings.right, vnet: id('b') },
}) as Resource;
const machine = newResource('virtualMachine', id('m'), 'm', id('s'), {
  interfaces: [
    {
      subnet: null,
      address: null,
      publicIp: null,
      networkSecurityGroup: id('n'),
      applicationSecurityGroups: [],
      ipForwarding: false,
      repliesWithoutSnat: false,
      dnsServers: [],
    },
    {
      subnet: id('t'),
      address: null,
      publicIp: null,
      networkSecurityGroup: null,
      applicationSecurityGroups: [],
      ipForwarding: false,
      repliesWithoutSnat: false,
      dnsServers: [],
    },
  ],
}) as Resource;
const zone = newResource('privateDnsZone', id('z'), 'z.example', null, {
  links: ['a', 'b', 'a'].map((vnet) => ({
    vnet: id(vnet),
    resolutionPolicy: 'Default' as const,
    registrationEnabled: false,
  })),
}) as Resource;
const balancer = newResource('loadBalancer', id('l'), 'l', id('s'), {
  backends: [id('m'), id('k')],
}) as Resource;

describe('references', () => {
  test.each<readonly [string, Resource, readonly (readonly [string, string])[]]>([
    [
      'groups',
      peering,
      [
        ['settings.left.vnet', 'a'],
        ['settings.right.vnet', 'b'],
      ],
    ],
    [
      'rows',
      machine,
      [
        ['settings.interfaces.1.subnet', 't'],
        ['settings.interfaces.0.networkSecurityGroup', 'n'],
      ],
    ],
    [
      'lists',
      balancer,
      [
        ['settings.backends.0', 'm'],
        ['settings.backends.1', 'k'],
      ],
    ],
  ])('are found in %s', (_, resource, expected) => {
    expect(referencesOf(resource).map(({ path, id: other }) => [path, other])).toEqual(expected);
  });

  test('a row that made sense only with the other goes, a field is cleared, a line goes as a whole', () => {
    const gone = (one: string) => one === 'a' || one === 'n' || one === 'm';
    expect(dropReferences(zone, gone).resource?.settings).toMatchObject({ links: [{ vnet: 'b' }] });
    expect(dropReferences(machine, gone).resource?.settings).toMatchObject({
      interfaces: [{ networkSecurityGroup: null }, { subnet: 't' }],
    });
    expect(dropReferences(balancer, gone).resource?.settings).toMatchObject({ backends: ['k'] });
    expect(dropReferences(peering, gone).resource).toBeNull();
    expect(dropReferences(zone, () => false).resource).toBe(zone);
  });

  test('every reference field of the catalog has a spot that its path leads to', () => {
    for (const { kind } of kinds) {
      for (const spot of spotsOf(kind)) {
        const path = ['settings', ...spot.steps.map((step) => (step === '*' ? '0' : step))].join('.');
        expect(spotAt(kind, path)).toBe(spot);
        expect(spot.kinds.length).toBeGreaterThan(0);
      }
    }
    expect(spotAt('peering', 'settings.state')).toBeUndefined();
  });

  test('mapping to itself changes nothing, mapping there and back leads home', () => {
    fc.assert(
      fc.property(someDesign, (design) => {
        for (const resource of resourcesOf(design)) {
          expect(retarget(resource, (one) => one)).toBe(resource);
          const away = retarget(resource, (one) => id(`x-${one}`));
          expect(referencesOf(away).map((one) => one.id)).toEqual(
            referencesOf(resource).map((one) => `x-${one.id}`),
          );
          expect(retarget(away, (one) => id(one.slice(2)))).toEqual(resource);
        }
      }),
    );
  });

  test('what is left after dropping names nothing that went', () => {
    fc.assert(
      fc.property(someDesign, fc.constantFrom('a', 'b', 'c'), (design, gone) => {
        for (const resource of resourcesOf(design)) {
          const { resource: left } = dropReferences(resource, (one) => one === gone);
          if (left) expect(referencesOf(left).some((one) => one.id === gone)).toBe(false);
        }
      }),
    );
  });
});
