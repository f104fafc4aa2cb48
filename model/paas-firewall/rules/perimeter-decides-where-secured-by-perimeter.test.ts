import { describe, expect, it } from 'vitest';
import { firewallOf, overPublic } from '../paas-firewall.test-helper.ts';
import { perimeterDecidesWhereSecuredByPerimeter } from './perimeter-decides-where-secured-by-perimeter.ts';

describe('secured by perimeter', () => {
  it('depends on rules that are not modelled', () => {
    const firewall = firewallOf('storage', { publicNetworkAccess: 'SecuredByPerimeter' });
    expect(
      perimeterDecidesWhereSecuredByPerimeter.decides(firewall, overPublic({ trusted: true })),
    ).toMatchObject({ admitted: 'depends' });
  });

  it('has no opinion on other services', () => {
    expect(perimeterDecidesWhereSecuredByPerimeter.decides(firewallOf('storage'), overPublic())).toBeNull();
  });
});
