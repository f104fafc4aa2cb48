import { expect, it } from 'vitest';
import { hub } from '../hub.test-helper.ts';
import { hubTable } from '../hub-routes.ts';
import { prefix } from '../routes.test-helper.ts';
import { privatePolicySendsEverythingThroughTheFirewall } from './private-policy-sends-everything-through-the-firewall.ts';

it('takes RFC 1918 and the further prefixes, and nothing propagates beside it', () => {
  const own = hub({ privateFirewall: 'afw' as never, privatePrefixes: [prefix('40.0.0.0/24')] });
  const rows = hubTable(own, [own]);
  expect(rows.map(({ because }) => because)).toEqual(
    rows.map(() => privatePolicySendsEverythingThroughTheFirewall.id),
  );
  expect(rows).toHaveLength(4);
  expect(hubTable(hub({}), []).length).toBe(2);
});
