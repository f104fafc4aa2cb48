import { expect, it } from 'vitest';
import { printSentence } from '../../explain/sentence.ts';
import { draw } from '../../scenarios/draw.ts';
import { drawClients } from '../../scenarios/further/point-to-site.ts';
import { profileNotes } from '../vpn-profiles.ts';
import { vpnClientsNeedANewProfile } from './vpn-clients-need-a-new-profile.ts';

it.each([
  ['peering', [], true, true],
  ['peering', ['left'], false, true],
  ['virtualNetwork', ['addressSpaces'], false, true],
  ['virtualNetwork', ['dnsServers'], false, true],
  ['virtualNetwork', [], true, false],
  ['vpnGateway', ['clientRoutes'], false, true],
  ['vpnGateway', ['publicIps'], false, false],
  ['subnet', ['prefix'], false, false],
] as const)('%s with %o (new: %s) is in the profile: %s', (kind, keys, isNew, is) => {
  expect(vpnClientsNeedANewProfile.isInProfile(kind, keys, isNew)).toBe(is);
});

it.each([
  ['vnet-hub--vnet-a', [], 1],
  ['vnet-hub', ['dnsServers'], 1],
  ['vnet-a', ['addressSpaces'], 1],
  ['vnet-far', ['addressSpaces'], 0],
  ['vnet-far--vnet-a', [], 0],
  ['gw-hub', ['clientPool'], 1],
] as const)('a change of %s (%o) is told to %i gateways', (id, keys, count) => {
  const d = draw();
  const { spoke } = drawClients(d);
  d.peer(d.vnet('vnet-far', '10.9.0.0/16'), spoke);
  const notes = profileNotes(d.design(), id as never, keys, false);
  expect(notes).toHaveLength(count);
  for (const { says } of notes) expect(printSentence(says)).toContain('VPN clients of gw-hub');
});
