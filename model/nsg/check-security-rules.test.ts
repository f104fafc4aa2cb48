import { describe, expect, it } from 'vitest';
import { toResourceId } from '../ids.ts';
import { checkSecurityRules } from './check-security-rules.ts';
import { ruleWith } from './nsg.test-helper.ts';

describe('what Azure would refuse in an NSG', () => {
  it.each([
    ['a known regional tag', [ruleWith({ sources: ['Storage.WestEurope'] })], []],
    ['a tag that is not known', [ruleWith({ sources: ['asg-web'] })], ['nsg-tag-unknown']],
    ['two tags on a side', [ruleWith({ destinations: ['Storage', 'Sql'] })], ['nsg-several-tags']],
    ['ports that cannot be read', [ruleWith({ ports: 'https' })], ['nsg-ports-unreadable']],
    ['a number twice', [ruleWith({}), ruleWith({ name: 'Other' })], ['nsg-priority-repeated']],
  ])('%s', (_name, rules, codes) => {
    const problems = checkSecurityRules({ id: toResourceId('nsg'), name: 'nsg-app', rules });
    expect(problems.map(({ code }) => code)).toEqual(codes);
  });
});
