import { expect, it } from 'vitest';
import { toResourceId } from '../../ids.ts';
import { vpnProfileKnowsThePeeringsOfItsDay } from './vpn-profile-knows-the-peerings-of-its-day.ts';

it.each([
  ['hub', false],
  ['spoke', true],
])('the way of a client of the hub to %s hangs on the profile: %s', (vnet, hangs) => {
  const { hangsOnTheProfile } = vpnProfileKnowsThePeeringsOfItsDay;
  expect(hangsOnTheProfile(toResourceId('hub'), toResourceId(vnet))).toBe(hangs);
});
