import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toIp } from '../address/ip.ts';
import { toResourceId } from '../ids.ts';
import { evaluateNsg, matchRule, rulesInOrder } from './evaluate-nsg.ts';
import { ruleWith, setOf } from './nsg.test-helper.ts';
import type { NsgEnd, NsgFlow } from './nsg-flow.ts';
import type { SecurityRule } from './security-rule.ts';

const tags = { virtualNetwork: setOf('10.0.0.0/16', '168.63.129.16/32') };
const texts = [
  '*',
  '10.0.0.0/24',
  '10.0.1.4',
  '10.0.0.0/8',
  '20.50.0.0/16',
  'Internet',
  'VirtualNetwork',
  'Sql',
  'Storage.WestEurope',
  'asg-web',
];
const side = fc.uniqueArray(fc.constantFrom(...texts), { minLength: 1, maxLength: 2 });
const rule: fc.Arbitrary<SecurityRule> = fc
  .record({
    priority: fc.integer({ min: 100, max: 4096 }),
    access: fc.constantFrom('Allow', 'Deny'),
    direction: fc.constantFrom('Inbound', 'Outbound'),
    protocol: fc.constantFrom('*', 'Tcp', 'Udp'),
    sources: side,
    destinations: side,
    ports: fc.constantFrom('*', '443', '1000-2000'),
  })
  .map((changes) => ruleWith({ ...changes, name: `rule-${changes.priority}` }));
const rules = fc.uniqueArray(rule, { maxLength: 8, selector: ({ priority }) => priority });
const end: fc.Arbitrary<NsgEnd> = fc.oneof(
  fc
    .constantFrom(0x0a000004, 0x0a000104, 0x0a630004, 0x14320102)
    .map((value) => ({ kind: 'ip' as const, ip: toIp(value) })),
  fc.record({
    kind: fc.constant('service' as const),
    tag: fc.constantFrom('Sql', 'Storage', null),
    region: fc.constantFrom('westeurope', 'eastus', null),
    ip: fc.constantFrom(null, toIp(0x14320102)),
  }),
  fc.constant({ kind: 'internet' as const, ip: null }),
);
const flow: fc.Arbitrary<NsgFlow> = fc.record({
  direction: fc.constantFrom('Inbound', 'Outbound'),
  protocol: fc.constantFrom('tcp', 'udp'),
  port: fc.constantFrom(443, 1433, 1500),
  source: end,
  destination: end,
});
const nsg = (list: readonly SecurityRule[]) => ({ id: toResourceId('nsg'), name: 'nsg', rules: list });
const access = (list: readonly SecurityRule[], asked: NsgFlow) => evaluateNsg(nsg(list), asked, tags).access;

describe('laws of an NSG', () => {
  it('the order in which rules are written changes nothing', () => {
    fc.assert(
      fc.property(rules, flow, (list, asked) => {
        expect(access([...list].reverse(), asked)).toBe(access(list, asked));
      }),
    );
  });

  it('a rule behind one that surely matches changes nothing', () => {
    fc.assert(
      fc.property(rules, rule, flow, (list, more, asked) => {
        const decided = evaluateNsg(nsg(list), asked, tags).rule;
        const shadowed = { ...more, priority: (decided?.priority ?? 0) + 1 };
        expect(access([...list, shadowed], asked)).toBe(access(list, asked));
      }),
    );
  });

  it('an allow for everything at the top never closes anything', () => {
    fc.assert(
      fc.property(rules, flow, (list, asked) => {
        const open = ruleWith({ priority: 50, direction: asked.direction });
        expect(access([...list, open], asked)).toBe('Allow');
      }),
    );
  });

  it('it depends exactly where rules that may match disagree with the first that does', () => {
    fc.assert(
      fc.property(rules, flow, (list, asked) => {
        const matches = rulesInOrder(nsg(list), asked.direction).map((each) => ({
          access: each.access,
          match: matchRule(each, asked, tags).match,
        }));
        const first = matches.findIndex(({ match }) => match === 'yes');
        const possible = new Set(
          matches
            .slice(0, first + 1)
            .filter(({ match }) => match !== 'no')
            .map((each) => each.access),
        );
        expect(access(list, asked)).toBe(possible.size > 1 ? 'depends' : [...possible][0]);
      }),
    );
  });
});
