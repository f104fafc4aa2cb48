import { expect, it } from 'vitest';
import { hub } from '../hub.test-helper.ts';
import { hubTable } from '../hub-routes.ts';
import { internetPolicyAnnouncesADefaultRoute } from './internet-policy-announces-a-default-route.ts';

it('gives its own hub a default route and no other one; the flag of a connection may refuse it or be unknown', () => {
  const own = hub({ internetFirewall: 'afw' as never });
  const far = hub({ id: 'far' as never });
  const isDefault = ({ prefix: { length } }: { prefix: { length: number } }) => length === 0;
  expect(hubTable(own, [own, far]).some(isDefault)).toBe(true);
  expect(hubTable(far, [own, far]).some(isDefault)).toBe(false);
  expect([true, false, null].map((flag) => internetPolicyAnnouncesADefaultRoute.reaches(flag))).toEqual([
    true,
    false,
    null,
  ]);
});
