import fc from 'fast-check';
import { expect, test } from 'vitest';
import { armId } from '../../catalog/arm-resource.ts';
import { planDeployment } from './plan.ts';
import { arm, deploymentOf } from './sample-deployments.test-helper.ts';

const types = [
  'Microsoft.Network/virtualNetworks',
  'Microsoft.Network/privateEndpoints',
  'Microsoft.Storage/storageAccounts',
  'Microsoft.Compute/virtualMachines',
];

/** Resources in several groups that name each other at random, circles included. */
const tangles = fc
  .array(
    fc.record({
      type: fc.constantFrom(...types),
      group: fc.constantFrom('rg-a', 'rg-b', 'rg-c'),
      names: fc.array(fc.nat(79), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 80 },
  )
  .map((rows) => {
    const bare = rows.map(({ type, group }, index) =>
      arm(type, `r${index}`, { location: 'westeurope' }, { resourceGroup: group }),
    );
    return deploymentOf(
      bare.map((one, index) => {
        const ids = (rows[index]?.names ?? []).flatMap((to) => {
          const other = bare[to];
          return other ? [{ id: armId(other) }] : [];
        });
        return { ...one, body: { ...one.body, properties: { ids } } };
      }),
    );
  });

test('whatever names what: every resource is in one unit, and units come behind those they need', () => {
  fc.assert(
    fc.property(tangles, (deployment) => {
      const { units } = planDeployment(deployment);
      const names = units.flatMap(({ resources }) => resources.map(({ resource }) => resource.name));
      expect(names.toSorted()).toEqual(deployment.resources.map(({ name }) => name).toSorted());
      expect(new Set(units.map(({ name }) => name.toLowerCase())).size).toBe(units.length);
      units.forEach(({ after, resourceGroup, resources }, index) => {
        const before = units.slice(0, index).map(({ name }) => name);
        expect(after.filter((name) => !before.includes(name))).toEqual([]);
        expect(new Set(resources.map(({ resource }) => resource.resourceGroup))).toEqual(
          new Set([resourceGroup]),
        );
      });
    }),
    { numRuns: 60 },
  );
});

test('what a resource may name as a symbol never leads back to it', () => {
  fc.assert(
    fc.property(tangles, (deployment) => {
      const { needs } = planDeployment(deployment);
      const visit = (from: number, way: readonly number[]): void => {
        expect(way).not.toContain(from);
        if (way.length < 8) for (const to of needs.of[from] ?? []) visit(to, [...way, from]);
      };
      needs.of.forEach((_, from) => {
        if (from % 7 === 0) visit(from, []);
      });
    }),
    { numRuns: 40 },
  );
});

test('no file gets more resources than Bicep takes', () => {
  const many = Array.from({ length: 1200 }, (_, index) =>
    arm('Microsoft.Network/routeTables', `rt-${index}`, { location: 'westeurope' }),
  );
  const { units } = planDeployment(deploymentOf(many));
  expect(units.map(({ name, resources }) => [name, resources.length])).toEqual([
    ['network', 500],
    ['network-2', 500],
    ['network-3', 200],
  ]);
});
