import { describe, expect, it } from 'vitest';
import { ruleWith } from '../nsg.test-helper.ts';
import { lowestNumberFirst } from './lowest-number-first.ts';

describe('lowest number first', () => {
  it('reads the rules of one direction by number, allow or deny alike', () => {
    const allow = ruleWith({ name: 'allow', priority: 200, access: 'Allow' });
    const deny = ruleWith({ name: 'deny', priority: 300, access: 'Deny' });
    expect(lowestNumberFirst.inOrder([deny, allow], 'Inbound')).toEqual([allow, deny]);
  });

  it('leaves out the other direction', () => {
    expect(lowestNumberFirst.inOrder([ruleWith({ direction: 'Outbound' })], 'Inbound')).toEqual([]);
  });
});
