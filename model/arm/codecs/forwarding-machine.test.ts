import { expect, test } from 'vitest';
import { ofKind } from '../../document/design.ts';
import { usualDefaults } from '../../document/document.ts';
import { toResourceId } from '../../ids.ts';
import { draw } from '../../scenarios/draw.ts';
import { fromArm } from '../from-arm.ts';
import { toArm } from '../to-arm.ts';

test('a machine with IP forwarding is taken for an appliance, and that is said', () => {
  const d = draw();
  const subnet = d.subnet(d.vnet('vnet-hub', '10.0.0.0/16'), 'snet-nva', '10.0.1.0/24');
  d.vm(subnet, 'vm-nva', '10.0.1.4', { ipForwarding: true });
  d.vm(subnet, 'vm-app', '10.0.1.5');
  let count = 0;
  const newId = () => {
    count += 1;
    return toResourceId(`id-${count}`);
  };
  const { design, warnings } = fromArm(toArm(d.design(), usualDefaults).resources, {
    newId,
    defaults: usualDefaults,
  });
  const roles = ofKind(design, 'virtualMachine').map(({ name, settings }) => [
    name,
    settings.appliance.enabled,
  ]);
  expect(Object.fromEntries(roles)).toEqual({ 'vm-nva': true, 'vm-app': false });
  expect(warnings.map(({ arm, says }) => `${arm.name}: ${says.slice(0, 19)}`)).toEqual([
    'vm-nva: IP forwarding is on',
  ]);
});
