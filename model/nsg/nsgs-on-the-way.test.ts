import { describe, expect, it } from 'vitest';
import { say } from '../explain/sentence.ts';
import type { NsgDecision } from './nsg-flow.ts';
import { decideTogether, nsgAppliesToEndpoint, nsgsInOrder } from './nsgs-on-the-way.ts';

const decided = (access: NsgDecision['access']): NsgDecision => ({
  access,
  rule: null,
  matched: say`it`,
  because: [],
  uncertain: [],
});

describe('the NSGs on the way', () => {
  it('are met subnet first inbound, interface first outbound', () => {
    const groups = { subnet: 'nsg-subnet', nic: 'nsg-nic' };
    expect(nsgsInOrder('Inbound', groups)).toEqual(['nsg-subnet', 'nsg-nic']);
    expect(nsgsInOrder('Outbound', groups)).toEqual(['nsg-nic', 'nsg-subnet']);
  });

  it('must all allow', () => {
    expect(decideTogether([decided('Allow'), decided('Deny')])).toBe('Deny');
    expect(decideTogether([decided('Allow'), decided('Allow')])).toBe('Allow');
  });

  it('count for an endpoint only where its subnet says so', () => {
    expect(nsgAppliesToEndpoint('Disabled')).toBe(false);
    expect(nsgAppliesToEndpoint('Enabled')).toBe(true);
  });
});
