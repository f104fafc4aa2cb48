import { describe, expect, it } from 'vitest';
import { type Design, newResource, type Resource, toResourceId } from '../../model/index.ts';
import { containersOf, idsOf, outlineOf } from './outline-tree.ts';

const vnet = newResource('virtualNetwork', toResourceId('v'), 'vnet-hub');
const subnets = ['snet-10', 'snet-2'].map((name) => newResource('subnet', toResourceId(name), name, vnet.id));
const machine = newResource('virtualMachine', toResourceId('m'), 'vm-app', toResourceId('snet-2'));
const stray = newResource('subnet', toResourceId('x'), 'snet-stray', toResourceId('gone'));
const design: Design = {
  resources: Object.fromEntries(
    [vnet, ...subnets, machine, stray].map((one): [string, Resource] => [one.id, one]),
  ),
};

describe('outlineOf', () => {
  it('nests by container, sorts names by number and keeps what lost its container', () => {
    expect(idsOf(outlineOf(design))).toEqual(['v', 'snet-2', 'm', 'snet-10', 'x']);
  });

  it('keeps the containers of what fits a query', () => {
    expect(idsOf(outlineOf(design, 'vm-'))).toEqual(['v', 'snet-2', 'm']);
    expect(outlineOf(design, 'nothing like it')).toEqual([]);
  });

  it('ends on a circle of containers', () => {
    const a = { ...vnet, parent: toResourceId('m') };
    expect(idsOf(outlineOf({ resources: { ...design.resources, [a.id]: a } }))).toEqual(['x']);
  });
});

describe('containersOf', () => {
  it('lists the nearest first', () => {
    expect(containersOf(design, machine).map(({ id }) => id)).toEqual(['snet-2', 'v']);
  });
});
