import { describe, expect, it } from 'vitest';
import { answerTo, forwarder, id, ip, machineIn, siteHost, worldOf } from '../drawn-for-tests.ts';
import { azuresOwnNamesStayInTheirVnet } from './azures-own-names-stay-in-their-vnet.ts';

const world = worldOf({
  servers: [forwarder('10.0.0.4', 'azure')],
  machines: [{ id: id('vm-1'), name: 'vm-1', vnet: id('app'), address: ip('10.0.1.4') }],
});
const name = 'vm-1.abc.ax.internal.cloudapp.net';

describe("Azure's own names", () => {
  it.each([
    ['internal.cloudapp.net', true],
    [name, true],
    ['vm-1.westeurope.cloudapp.azure.com', false],
  ])('%s is one: %s', (text, isOne) => {
    expect(azuresOwnNamesStayInTheirVnet.isOne(text)).toBe(isOne);
  });

  it.each([
    ['the VNet of the machine', machineIn('app'), 'private', '10.0.1.4'],
    ['another VNet', machineIn('hub'), 'nxdomain', null],
    ['its VNet by a server of another', machineIn('app', ['10.0.0.4']), 'nxdomain', null],
    ['a site', siteHost(null), 'nxdomain', null],
  ] as const)('asked from %s', (_, client, answer, address) => {
    expect(answerTo(world, client, name).dns).toMatchObject({ answer, address });
    expect(answerTo(world, client, name).steps.flatMap(({ rules }) => rules)).toContain(
      azuresOwnNamesStayInTheirVnet.id,
    );
  });

  it('that no machine has are not there', () => {
    expect(answerTo(world, machineIn('app'), 'vm-2.internal.cloudapp.net').dns.answer).toBe('nxdomain');
  });
});
