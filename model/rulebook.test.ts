import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { printRulebook, rulebook } from './rulebook.ts';
import { citations } from './scenarios/citations.ts';

const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Rules that no answer of a scenario cites yet, by why; the list only shrinks. */
const notShown: Readonly<Record<string, readonly string[]>> = {
  'told by the checks of a document or by findings, not by answers': [
    'nsg/endpoint-subnet-outbound-rules-mean-nothing',
    'nsg/one-service-tag-per-rule',
    'nsg/priorities-are-unique',
    'nsg/gateway-subnet-takes-no-nsg',
    'nsg/bastion-subnet-nsg-needs-its-rules',
    'private-link/other-tenants-approve-by-hand',
    'private-link/endpoints-need-an-undelegated-subnet',
    'private-link/one-endpoint-answers-per-name',
    'paas-firewall/ip-rules-take-public-addresses-only',
    'paas-firewall/rules-rest-while-public-access-is-off',
    'paas-firewall/vnet-rules-are-limited',
    'paas-firewall/storage-endpoints-exclude-each-other',
    'lint/nsg-rule-never-reached',
  ],
  'told by the rehearsal of a migration, not by one answer': [
    'rehearse/public-access-off-before-dns-is-ready',
    'rehearse/zone-answers-before-its-record',
    'rehearse/service-endpoint-on-before-its-rule',
    'rehearse/storage-takes-no-rule-before-the-endpoint',
    'rehearse/clients-keep-answers-until-the-ttl',
    'rehearse/firewall-proxy-keeps-answers',
    'rehearse/switching-a-service-endpoint-closes-connections',
    'rehearse/open-connections-stay-on-the-old-way',
    'rehearse/vnet-leaves-its-gateway-before-the-hub',
    'rehearse/vpn-clients-need-a-new-profile',
    'rehearse/zone-links-take-minutes',
    'rehearse/peering-is-made-anew',
    'rehearse/configurations-take-minutes',
    'rehearse/machines-take-dns-servers-on-renewal',
    'rehearse/outbound-default-changes-after-deallocation',
    'rehearse/flexible-server-keeps-its-network',
    'rehearse/subnet-keeps-its-prefix-while-in-use',
  ],
  'told by exposure, as a question by name finds no public address': [
    'paas-firewall/nothing-is-public-of-a-service-inside',
  ],
  'a fact that shows by what does not happen': [
    'dns/service-endpoints-never-change-dns',
    'dns/dns-needs-no-peering',
    'nsg/load-balancer-tag-is-the-probe-only',
    'nsg/service-tags-never-match-private-addresses',
    'private-link/endpoint-leaves-the-public-path-to-the-client',
  ],
};

describe('the rulebook', () => {
  test('names every rule once', () => {
    const ids = rulebook.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it.each(rulebook.map((rule) => [rule.id, rule] as const))('%s', (id, { room, says, source, checkedOn }) => {
    expect(id).toBe(`${room}/${id.split('/')[1]}`);
    const [, file] = id.split('/');
    expect(existsSync(pathOf(`${room}/rules/${file}.ts`)), 'its file').toBe(true);
    // The checks of lint/ share one table of good and bad drawings.
    const beside =
      room === 'lint' ? readFileSync(pathOf('lint/lint.test.ts'), 'utf8').includes(`'${file}'`) : false;
    expect(beside || existsSync(pathOf(`${room}/rules/${file}.test.ts`)), 'a test beside it').toBe(true);
    expect(source).toMatch(/^https:\/\/[a-z0-9.-]+\/\S+$/);
    expect(checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(says).toMatch(/^[A-Z0-9].*\.$/);
  });

  test('is shown by scenarios, but for those that say why not', () => {
    const silent = rulebook.filter(({ scenarios }) => scenarios.length === 0).map(({ id }) => id);
    const excused = Object.values(notShown).flat();
    expect([...silent].sort()).toEqual([...excused].sort());
  });

  test('holds every rule that an answer cites', () => {
    const known = new Set(rulebook.map(({ id }) => id));
    expect([...citations().keys()].filter((rule) => !known.has(rule))).toEqual([]);
  });

  test('is the one in docs/', () => {
    expect(readFileSync(pathOf('../docs/rulebook.md'), 'utf8'), 'run `npm run rulebook`').toBe(
      printRulebook(rulebook),
    );
  });
});
