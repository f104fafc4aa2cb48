import { expect, test } from 'vitest';
import type { Design } from '../document/design.ts';
import { apply } from '../document/difference.ts';
import { usualDefaults } from '../document/document.ts';
import type { ResourceId } from '../ids.ts';
import { compile } from '../network/compile.ts';
import { draw } from '../scenarios/draw.ts';
import { cellOf } from './cell.ts';
import { pinAddresses, pinsOf } from './pin-addresses.ts';
import { rehearsalWorld, withStep } from './rehearsal-world.ts';
import { rehearse } from './rehearse.ts';

/** A vault for one subnet and an office: by rules of its own, or by a perimeter that knows the subnet by its identifier. */
function vault(inPerimeter: boolean): Design {
  const d = draw();
  const subnet = d.subnet(d.vnet('vnet', '10.0.0.0/16'), 'snet-app', '10.0.1.0/24', {
    serviceEndpoints: ['Microsoft.KeyVault'],
    networkIdentifier: inPerimeter ? '20.50.7.7' : null,
  });
  d.vm(subnet, 'vm-app', '10.0.1.4');
  d.add('internetClient', 'office', null, { address: '203.0.113.7' });
  d.add('internetClient', 'anyone', null, { address: '192.0.2.7' });
  const kv = d.add('keyVault', 'kv-app', null, {
    defaultAction: 'Deny',
    ipRules: ['203.0.113.7'],
    vnetRules: [{ subnet }],
  });
  if (inPerimeter)
    d.add('networkSecurityPerimeter', 'nsp', null, {
      members: [{ resource: kv, profile: 'defaultProfile', accessMode: 'Enforced' }],
      rules: [
        {
          name: 'ours',
          profile: 'defaultProfile',
          direction: 'Inbound',
          prefixes: ['20.50.7.7/32', '203.0.113.0/24'],
          subscriptions: [],
          serviceTags: [],
          fqdns: [],
        },
      ],
    });
  return d.design();
}

const [before, after] = [vault(false), vault(true)];

test.each([
  ['into the perimeter', before, after],
  ['out of it', after, before],
])('answers that are kept are those from scratch, %s', (_, from, to) => {
  const world = rehearsalWorld(from, to, usualDefaults);
  const pins = pinsOf(from, to, usualDefaults);
  let [state, design] = [world.nothing, from];
  for (const [index, step] of world.steps.entries()) {
    state = withStep(state, index);
    design = step.changes.reduce((at, { change }) => apply(change, at), design);
    const network = compile(pinAddresses(design, pins), usualDefaults);
    for (const one of world.classes) {
      const kept = world.cellsOf(one, state);
      one.pairs.forEach((pair, place) => {
        const scratch = cellOf(network, world.pairs[pair] as (typeof world.pairs)[number]);
        expect(kept[place], JSON.stringify(world.pairs[pair])).toEqual(scratch);
      });
    }
  }
});

test('who moves into the perimeter is told what each step does', () => {
  const { steps, found, judgements } = rehearse(before, after, usualDefaults, { progress: () => {} });
  expect(new Set(steps.flatMap(({ at }) => at))).toEqual(new Set(['nsp', 'snet-app']));
  expect(found.order).toHaveLength(steps.length);
  const bySnet = judgements.find(({ step }) =>
    steps.find(({ id }) => id === step)?.at.includes('snet-app' as ResourceId),
  );
  expect(JSON.stringify(bySnet)).toContain('rehearse/switching-a-service-endpoint-closes-connections');
});
