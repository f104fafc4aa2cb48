import { describe, expect, it } from 'vitest';
import { ruleWith } from '../nsg.test-helper.ts';
import { defaultRulesComeLast } from './default-rules-come-last.ts';

describe('default rules', () => {
  it('adds three in each direction, below every number that a user can give', () => {
    const defaults = defaultRulesComeLast.withDefaults([]);
    expect(defaults.filter(({ direction }) => direction === 'Inbound')).toHaveLength(3);
    expect(defaults.filter(({ direction }) => direction === 'Outbound')).toHaveLength(3);
    expect(defaults.every(({ priority, isDefault }) => priority > 4096 && isDefault)).toBe(true);
  });

  it('keeps what the user wrote in front', () => {
    const own = ruleWith({ priority: 4096 });
    expect(defaultRulesComeLast.withDefaults([own])[0]).toBe(own);
  });
});
