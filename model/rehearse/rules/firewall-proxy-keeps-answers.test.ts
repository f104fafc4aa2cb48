import { expect, test } from 'vitest';
import { firewallProxyKeepsAnswers } from './firewall-proxy-keeps-answers.ts';

test('an hour with an address, half an hour without', () => {
  expect(firewallProxyKeepsAnswers.keepsFor(true)).toBe(3600);
  expect(firewallProxyKeepsAnswers.keepsFor(false)).toBe(1800);
});
