import { describe, expect, it } from 'vitest';
import { answerTo } from './drawn-for-tests.ts';
import { siteScenarios } from './scenarios/from-sites.ts';
import { zoneScenarios } from './scenarios/incomplete-zones.ts';
import { plainScenarios } from './scenarios/inside-a-vnet.ts';
import { serverScenarios } from './scenarios/through-servers.ts';

const scenarios = [...plainScenarios, ...serverScenarios, ...siteScenarios, ...zoneScenarios];

/** Visible scenarios that are not asserted, and why. */
const notTold: Readonly<Record<string, string>> = {
  'S-35': 'rests on one report about reserved suffixes; the collection wants a warning and no test',
  'S-57': 'hangs on how long a forwarder waits, which a design does not hold',
};

describe('names in the scenarios of the fact collection', () => {
  it.each(scenarios.map((scenario) => [scenario.key, scenario.title, scenario] as const))(
    '%s: %s',
    (_, __, told) => {
      const { dns, faults } = answerTo(told.world, told.client, told.name, told.down);
      expect(dns.answer).toBe(told.answer);
      if (told.address !== undefined) expect(dns.address).toBe(told.address);
      if (told.chain) expect(dns.chain).toEqual(told.chain);
      if (told.faults) expect(faults.map(({ kind }) => kind)).toEqual(told.faults);
    },
  );

  it('tells 46 of the 48 visible scenarios', () => {
    const keys = new Set(scenarios.map(({ key }) => key.replace(/[abc]$/, '')));
    expect(keys.size).toBe(46);
    expect(Object.keys(notTold).filter((key) => keys.has(key))).toEqual([]);
  });
});
