import { describe, expect, test } from 'vitest';
import { usualDefaults } from '../document/document.ts';
import { draw } from '../scenarios/draw.ts';
import { toArm } from './to-arm.ts';

describe('a design to ARM', () => {
  test('two things may not be one resource: the second one is told, not lost', () => {
    const d = draw();
    d.add('natGateway', 'out', null, { publicIps: ['20.50.1.2'] });
    const subnet = d.subnet(d.vnet('vnet-a', '10.0.0.0/16'), 'snet-a', '10.0.0.0/24');
    const other = d.subnet(d.vnet('vnet-b', '10.1.0.0/16'), 'snet-b', '10.1.0.0/24');
    d.vm(subnet, 'out', '10.0.0.4', { publicIp: '20.50.1.3' });
    d.vm(other, 'out', '10.1.0.4');
    const { resources, notDeployed } = toArm(d.design(), usualDefaults);
    expect(resources.filter(({ type }) => type.endsWith('/virtualMachines'))).toHaveLength(1);
    const told = notDeployed.map(({ name, why }) => `${name}: ${why}`);
    expect(told).toContain(
      'out: Another Microsoft.Compute/virtualMachines has this name: Azure would see one resource. Rename one of the two.',
    );
    expect(told.some((line) => line.includes('Microsoft.Network/publicIPAddresses "pip-out"'))).toBe(true);
  });

  test('parameters are those that bodies name', () => {
    const d = draw();
    d.add('sqlServer', 'sql-a', null);
    expect(toArm(d.design(), usualDefaults).parameters.map(({ name }) => name)).toEqual([
      'sqlAdministratorLogin',
      'sqlAdministratorLoginPassword',
    ]);
    // A machine that was read without a profile of its system has no place for a password.
    const read = draw();
    const subnet = read.subnet(read.vnet('vnet-a', '10.0.0.0/16'), 'snet-a', '10.0.0.0/24');
    read.rest(read.vm(subnet, 'vm-a', '10.0.0.4'), { '@read': [''] });
    expect(toArm(read.design(), usualDefaults).parameters).toEqual([]);
  });

  test('what is already there is named and not made, and its parts are not touched', () => {
    const d = draw();
    const vnet = d.vnet('vnet-hub', '10.0.0.0/16', {}, { existing: true });
    d.subnet(vnet, 'snet-new', '10.0.1.0/24');
    const { resources } = toArm(d.design(), usualDefaults);
    expect(resources.map(({ name, existing }) => [name, existing ?? false])).toEqual([
      ['vnet-hub', true],
      ['vnet-hub/snet-new', false],
    ]);
  });
});
