import { describe, expect, it } from 'vitest';
import { type Design, newResource, type Resource, toResourceId } from '../../model/index.ts';
import { boxAt, dropTargetAt, type Rectangle, sits, welcomes } from './drop-target.ts';

const id = toResourceId;
const design: Design = {
  resources: Object.fromEntries(
    (
      [
        newResource('virtualNetwork', id('vnet'), 'vnet-hub'),
        newResource('subnet', id('snet'), 'snet-app', id('vnet')),
      ] as Resource[]
    ).map((one) => [one.id, one]),
  ),
};
const frame = (name: string, x: number, y: number, width: number, height: number): Rectangle => ({
  id: name,
  role: 'frame',
  x,
  y,
  width,
  height,
});
const boxes = [frame('vnet', 0, 0, 400, 300), frame('snet', 20, 40, 200, 200)];

describe('dropTargetAt', () => {
  it.each<
    [string, { x: number; y: number }, 'virtualMachine' | 'subnet' | 'virtualNetwork', string | null, boolean]
  >([
    ['a VM in a subnet', { x: 50, y: 60 }, 'virtualMachine', 'snet', true],
    ['a VM in a VNet', { x: 300, y: 60 }, 'virtualMachine', 'vnet', false],
    ['a VM on the open canvas', { x: 900, y: 60 }, 'virtualMachine', null, false],
    ['a subnet in a VNet', { x: 300, y: 60 }, 'subnet', 'vnet', true],
    ['a VNet on the open canvas', { x: 900, y: 60 }, 'virtualNetwork', null, true],
  ])('%s', (_, point, kind, container, welcome) => {
    const hint = dropTargetAt(design, boxes, point, [kind]);
    expect(hint.container).toBe(container);
    expect(hint.refused === null).toBe(welcome);
  });

  it('does not drop a thing into itself', () => {
    const hint = dropTargetAt(design, boxes, { x: 50, y: 60 }, ['subnet'], new Set(['snet']));
    expect(hint).toEqual({ container: 'vnet', refused: null });
  });

  it('says why not', () => {
    expect(dropTargetAt(design, boxes, { x: 300, y: 60 }, ['virtualMachine']).refused).toBe(
      'A virtual machine stands in a subnet; vnet-hub is a virtual network.',
    );
    expect(sits('sqlServer')).toMatch(/^An Azure SQL logical server stands in .* or on the open canvas$/);
  });
});

describe('boxAt', () => {
  it('finds the uppermost box, and none outside', () => {
    expect(boxAt(boxes, { x: 50, y: 60 })?.id).toBe('snet');
    expect(boxAt(boxes, { x: 50, y: 60 }, ({ id: name }) => name !== 'snet')?.id).toBe('vnet');
    expect(boxAt(boxes, { x: -1, y: 0 })).toBeUndefined();
  });
});

describe('welcomes', () => {
  it('dims what takes none of the kinds', () => {
    expect(welcomes('subnet', ['virtualMachine'])).toBe(true);
    expect(welcomes('virtualNetwork', ['virtualMachine'])).toBe(false);
  });
});
