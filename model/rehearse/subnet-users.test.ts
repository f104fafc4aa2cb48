import { describe, expect, it } from 'vitest';
import type { Design } from '../document/design.ts';
import { usualDefaults } from '../document/document.ts';
import { draw } from '../scenarios/draw.ts';
import { rehearse } from './rehearse.ts';

function drawSubnet(prefix: string, inUse: boolean): Design {
  const d = draw();
  const vnet = d.vnet('vnet-1', '10.0.0.0/16');
  const subnet = d.subnet(vnet, 'snet-1', prefix);
  if (inUse) d.vm(subnet, 'vm-1', '10.0.1.4');
  return d.design();
}

describe('a subnet with another prefix', () => {
  it.each([
    ['in use', true, true],
    ['that is empty', false, false],
  ])('%s: Azure refuses it: %s', (_name, inUse, refused) => {
    const { judgements } = rehearse(
      drawSubnet('10.0.1.0/24', inUse),
      drawSubnet('10.0.1.0/25', inUse),
      usualDefaults,
      { progress: () => {} },
    );
    const rules = judgements.flatMap(({ notes }) => notes.map(({ rule }) => rule));
    expect(rules.includes('rehearse/subnet-keeps-its-prefix-while-in-use')).toBe(refused);
  });
});
