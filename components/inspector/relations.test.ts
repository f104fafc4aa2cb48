import { describe, expect, it } from 'vitest';
import { type Design, newResource, toResourceId } from '../../model/index.ts';
import { namedBy, namesOthers } from './relations.ts';

const subnet = newResource('subnet', toResourceId('s'), 'snet-app');
const machine = newResource('virtualMachine', toResourceId('m'), 'vm-app', subnet.id);
const [first] = machine.settings.interfaces;
if (!first) throw new Error('a machine has an interface');
const attached = {
  ...machine,
  settings: { ...machine.settings, interfaces: [{ ...first, subnet: subnet.id }] },
};
const design: Design = { resources: { [subnet.id]: subnet, [machine.id]: attached } };

describe('relations', () => {
  it('finds mentions inside rows from both ends', () => {
    expect(namesOthers(design, attached).map(({ other, by }) => [other.name, by])).toEqual([
      ['snet-app', 'Network interfaces, Subnet'],
    ]);
    expect(namedBy(design, subnet).map(({ other }) => other.name)).toEqual(['vm-app']);
  });

  it('finds nothing where nothing is named', () => {
    expect(namesOthers(design, subnet)).toEqual([]);
    expect(namedBy(design, attached)).toEqual([]);
  });
});
