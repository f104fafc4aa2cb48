import { describe, expect, it } from 'vitest';
import { type ResourceId, toResourceId } from '../../ids.ts';
import { sameSubnetTrafficIsFiltered } from './same-subnet-traffic-is-filtered.ts';

const [app, data] = ['app', 'data'].map(toResourceId) as [ResourceId, ResourceId];

describe('the NSG of subnet app', () => {
  it.each([
    [app, app, true],
    [app, data, true],
    [data, app, true],
    [data, data, false],
    [null, data, false],
  ])('from %s to %s: %s', (source, destination, sees) => {
    expect(sameSubnetTrafficIsFiltered.sees(app, source, destination)).toBe(sees);
  });
});
