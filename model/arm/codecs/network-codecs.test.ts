import { describe, expect, test } from 'vitest';
import { draw } from '../../scenarios/draw.ts';
import { hasAzureTypes, typeFaults } from '../azure-types.test-helper.ts';
import { toArm } from '../to-arm.ts';
import { comeBack, defaults, genericOf, plainResources } from './context.test-helper.ts';
import { networkDrawings } from './network-drawings.test-helper.ts';

function keyOf(one: object): string {
  const { type, name } = one as { type: string; name: string };
  return `${type} ${name}`;
}

describe.each(Object.entries(networkDrawings))('%s', (name, build) => {
  const d = draw();
  build(d);
  const design = d.design();

  test('prints', async () => {
    const text = `${JSON.stringify(plainResources(design), null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(`expected/${name}.json`);
  });

  test.skipIf(!hasAzureTypes)('prints what Azure takes', () => {
    const made = toArm(design, defaults).resources.filter(({ existing }) => !existing);
    expect(made.flatMap((one) => typeFaults(one) ?? [])).toEqual([]);
  });

  test('comes back without a box, a warning or a rest', () => {
    const read = comeBack(design);
    const boxes = genericOf(read).filter((text) => !text.startsWith('ddosProtectionPlans'));
    expect({ boxes, warnings: read.warnings.map(({ says }) => says) }).toEqual({ boxes: [], warnings: [] });
    const told = read.entries.filter(({ became }) => became !== 'generic');
    expect(told.flatMap(({ kept, changed }) => [...kept, ...changed])).toEqual([]);
  });

  test('goes out the second time as the first', () => {
    const byName = (list: readonly object[]) =>
      list.map((one) => ({ ...one, comments: [] })).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    expect(byName(plainResources(comeBack(design).design))).toEqual(byName(plainResources(design)));
  });
});

test('what is not deployed says why', () => {
  const d = draw();
  networkDrawings.outside?.(d);
  networkDrawings.gateways?.(d);
  const { notDeployed } = toArm(d.design(), defaults);
  expect(notDeployed.map(({ name, why }) => `${name}: ${why}`)).toEqual([
    'site-alone: No connection joins this site with a gateway, so Azure needs nothing of it.',
    'pc-1: The host stands outside Azure; its site is what Azure knows.',
    'anyone: The client stands on the internet; nothing in Azure stands for it.',
    'con-public: A connection is deployed between a gateway and a site; Microsoft peering alone is a setting of the circuit.',
    'dns-1: The server stands outside Azure; the DNS hand-over sheet says what to set up there.',
    'nothing: The box names no ARM type, so there is nothing to deploy.',
  ]);
});
