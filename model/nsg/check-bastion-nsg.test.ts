import { describe, expect, it } from 'vitest';
import { toResourceId } from '../ids.ts';
import { checkBastionNsg } from './check-bastion-nsg.ts';
import { ipEnd, ruleWith, setOf } from './nsg.test-helper.ts';

describe('the NSG of a Bastion host', () => {
  const check = (rules: Parameters<typeof ruleWith>[0][]) =>
    checkBastionNsg(
      { id: toResourceId('nsg'), name: 'nsg-bastion', rules: rules.map(ruleWith) },
      ipEnd('10.0.9.4'),
      ipEnd('10.0.1.4'),
      { virtualNetwork: setOf('10.0.0.0/16') },
    ).map(({ code }) => code);

  it.each([
    ['denies what the host needs', [], ['bastion-nsg-too-tight']],
    ['lets it work', [{ sources: ['GatewayManager'], ports: '443' }], []],
  ])('%s', (_name, rules, codes) => {
    expect(check(rules)).toEqual(codes);
  });
});
