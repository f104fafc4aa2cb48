import { expect, it } from 'vitest';
import { toResourceId } from '../../ids.ts';
import { vpnClientsReachTheVnetsOfTheirGateway } from './vpn-clients-reach-the-vnets-of-their-gateway.ts';

it.each([
  ['hub', true],
  ['spoke', true],
  ['behind-the-spoke', false],
])('a client of the hub reaches %s: %s', (vnet, reaches) => {
  const reached = ['hub', 'spoke'].map(toResourceId);
  expect(vpnClientsReachTheVnetsOfTheirGateway.reaches(toResourceId(vnet), reached)).toBe(reaches);
});
