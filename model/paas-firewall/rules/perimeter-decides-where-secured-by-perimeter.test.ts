import { describe, expect, it } from 'vitest';
import type { Caller } from '../caller.ts';
import { firewallOf, overPublic, overServiceEndpoint, perimeterOf } from '../paas-firewall.test-helper.ts';
import type { ServiceFirewall } from '../service-firewall.ts';
import { perimeterDecidesWhereSecuredByPerimeter as rule } from './perimeter-decides-where-secured-by-perimeter.ts';

const secured = { publicNetworkAccess: 'SecuredByPerimeter', exception: true } as const;
const trusted = overPublic({ trusted: true });

describe('secured by perimeter', () => {
  it.each<[string, Partial<ServiceFirewall>, Caller, string | undefined]>([
    ['without a perimeter', secured, trusted, 'no'],
    ['enforced', { perimeter: perimeterOf() }, overPublic(), 'no'],
    ['enforced, trusted services', { perimeter: perimeterOf(), exception: true }, trusted, 'no'],
    ['enforced, over a service endpoint', { perimeter: perimeterOf() }, overServiceEndpoint(), 'no'],
    [
      'in transition, trusted services',
      { ...secured, perimeter: perimeterOf({ mode: 'Learning' }) },
      trusted,
      'depends',
    ],
    [
      'in transition, others',
      { ...secured, perimeter: perimeterOf({ mode: 'Learning' }) },
      overPublic(),
      'no',
    ],
    ['in transition alone', { perimeter: perimeterOf({ mode: 'Learning' }) }, overPublic(), undefined],
    ['a private endpoint', { perimeter: perimeterOf() }, { path: 'privateEndpoint' }, undefined],
    ['other services', {}, overPublic(), undefined],
  ])('%s', (_, changes, caller, admitted) => {
    expect(rule.decides(firewallOf('storage', changes), caller)?.admitted).toBe(admitted);
  });

  it('proposes a rule of the perimeter', () => {
    const found = rule.decides(
      firewallOf('storage', { perimeter: perimeterOf() }),
      overPublic({ address: '198.51.100.7' }),
    );
    expect(found?.remedies).toEqual([
      { kind: 'admitAtPerimeter', perimeter: 'nsp', profile: 'defaultProfile', address: '198.51.100.7' },
    ]);
  });
});
