import { describe, expect, it } from 'vitest';
import { firewall } from '../drawn-for-tests.ts';
import { firewallProxyMustBeOn } from './firewall-proxy-must-be-on.ts';

describe('a firewall', () => {
  it.each([true, false])('with the proxy %s', (proxy) => {
    expect(firewallProxyMustBeOn.listens(firewall('10.0.1.4', proxy))).toBe(proxy);
  });
});
