import { describe, expect, it } from 'vitest';
import { type Design, newResource, type Resource, toResourceId } from '../../model/index.ts';
import { allCellsOf, cellsOf, kindsIn } from './kind-tables.ts';

const vnet = newResource('virtualNetwork', toResourceId('v'), 'vnet-hub', null, {
  addressSpaces: ['10.0.0.0/16'],
});
const nsg = newResource('networkSecurityGroup', toResourceId('n'), 'nsg-app');
const subnet = newResource('subnet', toResourceId('s'), 'snet-app', vnet.id, {
  prefix: '10.0.1.0/24',
  networkSecurityGroup: nsg.id,
});
const design: Design = {
  resources: Object.fromEntries([vnet, nsg, subnet].map((one): [string, Resource] => [one.id, one])),
};

describe('tables of kinds', () => {
  it('lists the kinds that are there', () => {
    expect(kindsIn(design).map(({ kind, count }) => [kind, count])).toEqual([
      ['virtualNetwork', 1],
      ['subnet', 1],
      ['networkSecurityGroup', 1],
    ]);
  });

  it('prints names instead of ids and words instead of values', () => {
    const [head = [], row = []] = cellsOf(design, 'subnet');
    const cell = (title: string) => row[head.indexOf(title)];
    expect(cell('In')).toBe('vnet-hub');
    expect(cell('Address prefix')).toBe('10.0.1.0/24');
    expect(cell('Network security group')).toBe('nsg-app');
    expect(cell('Default outbound access')).toBe('');
  });

  it('prints the whole design in one table', () => {
    expect(allCellsOf(design)).toContainEqual(['snet-app', 'Subnet', 'vnet-hub', '10.0.1.0/24']);
  });
});
