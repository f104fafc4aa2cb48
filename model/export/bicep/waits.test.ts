import { expect, test } from 'vitest';
import { toArm } from '../../arm/to-arm.ts';
import { usualDefaults } from '../../document/document.ts';
import { draw } from '../../scenarios/draw.ts';
import { bicepFiles } from './bicep-files.ts';

test('who names a part of another resource waits for it: the id of a pool or a frontend is a call, not a symbol', () => {
  const d = draw();
  const subnet = d.subnet(d.vnet('vnet', '10.0.0.0/16'), 'snet', '10.0.0.0/24');
  const machine = d.vm(subnet, 'vm-one', '10.0.0.4');
  const balancer = d.add('loadBalancer', 'lb-one', subnet, { address: '10.0.0.5', backends: [machine] });
  d.add('privateLinkService', 'pls-one', subnet, { loadBalancer: balancer, natAddresses: ['10.0.0.6'] });
  const [main] = bicepFiles(toArm(d.design(), usualDefaults), { title: 'Waits', says: 'Test.' });
  const blocks = String(main?.content).split(/\n(?=resource )/);
  const balancerSymbol = blocks.find((one) => one.includes("'lb-one'"))?.split(' ')[1];
  for (const name of ["'nic-vm-one'", "'pls-one'"]) {
    const block = blocks.find((one) => one.includes(`name: ${name}`)) ?? '';
    expect(block).toMatch(new RegExp(`dependsOn: \\[\\s+${balancerSymbol}\\s+\\]`));
  }
  // What a symbol names need not be said again.
  expect(blocks.find((one) => one.includes("name: 'vm-one'"))).not.toContain('dependsOn');
});
