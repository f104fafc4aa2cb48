import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Defaults, Design } from '../document/design.ts';
import { drawnDesigns } from '../scenarios/drawn-designs.test-helper.ts';
import { hasAzureTypes, typeFaults } from './azure-types.test-helper.ts';
import { randomDesign } from './random-design.test-helper.ts';
import { toArm } from './to-arm.ts';

function faultsOf(design: Design, defaults: Defaults): readonly string[] {
  const made = toArm(design, defaults).resources.filter(({ existing }) => !existing);
  return [...new Set(made.flatMap((one) => typeFaults(one) ?? []))];
}

describe.skipIf(!hasAzureTypes)('printed bodies against the type data in /work/shared/azure-types', () => {
  test('the data finds what is wrong', () => {
    const type = 'Microsoft.KeyVault/vaults';
    const body = {
      properties: { hsmPoolResourceId: 'x', unheard: 1, sku: { family: 'A', name: 'standard' } },
    };
    const faults = typeFaults({ type, name: 'kv', apiVersion: '2026-02-01', body })?.join('\n') ?? '';
    for (const word of ['read-only', 'unheard', 'location', 'tenantId']) expect(faults).toContain(word);
    expect(
      typeFaults({ type: 'Microsoft.Unheard/of', name: 'x', apiVersion: '2026-02-01', body }),
    ).toBeUndefined();
  });

  test.each(drawnDesigns)('$name', ({ design, defaults }) => {
    expect(faultsOf(design, defaults)).toEqual([]);
  });

  test('random designs', () => {
    fc.assert(
      fc.property(randomDesign, ({ variants, defaults }) => {
        expect(faultsOf(variants[0]?.design as Design, defaults)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
