import { describe, expect, it } from 'vitest';
import { type Drawing, draw } from '../../scenarios/draw.ts';
import { usualDefaults } from '../document.ts';
import { checkFirewalls } from './firewalls.ts';

function drawFirewall(
  d: Drawing,
  { tunnel = false, subnet = false, managementInterface = false, basic = false },
): void {
  const vnet = d.vnet('vnet-hub', '10.0.0.0/16');
  const routeTable = tunnel
    ? d.routes('rt', [{ name: 'all', prefix: '0.0.0.0/0', nextHopAddress: '10.0.5.4' }])
    : null;
  const home = d.subnet(vnet, 'AzureFirewallSubnet', '10.0.0.0/26', { routeTable });
  if (subnet) d.subnet(vnet, 'AzureFirewallManagementSubnet', '10.0.1.0/26');
  d.add('azureFirewall', 'afw', home, { managementInterface, tier: basic ? 'Basic' : 'Standard' });
}

describe('firewalls', () => {
  it.each([
    [{}, []],
    [{ tunnel: true }, ['check/firewall-forced-tunnelling']],
    [{ tunnel: true, basic: true }, []],
    [{ tunnel: true, managementInterface: true, subnet: true }, []],
    [{ managementInterface: true }, ['check/firewall-management-subnet']],
  ])('%o: %o', (options, codes) => {
    const d = draw();
    drawFirewall(d, options);
    expect(checkFirewalls(d.design(), usualDefaults).map(({ code }) => code)).toEqual(codes);
  });
});
