import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { admit } from './admit.ts';
import type { Caller } from './caller.ts';
import {
  facets,
  firewallOf,
  overPublic,
  overServiceEndpoint,
  subnet,
  vnetRule,
} from './paas-firewall.test-helper.ts';
import type { ServiceFirewall } from './service-firewall.ts';

const caller: fc.Arbitrary<Caller> = fc.oneof(
  fc.constant({ path: 'privateEndpoint' as const }),
  fc
    .record({
      region: fc.constantFrom('westeurope', 'eastus'),
      tenant: fc.constantFrom('contoso', 'fabrikam'),
    })
    .map(overServiceEndpoint),
  fc
    .record({
      address: fc.constantFrom('20.50.1.2', '203.0.113.9', null),
      inAzure: fc.boolean(),
      region: fc.constantFrom('westeurope', 'eastus', null),
      trusted: fc.boolean(),
      subnet: fc.constantFrom(null, { id: subnet, name: 'snet-app' }),
    })
    .map(overPublic),
);
const firewall: fc.Arbitrary<ServiceFirewall> = fc
  .record({
    service: fc.constantFrom(...(Object.keys(facets) as (keyof typeof facets)[])),
    changes: fc.record({
      publicNetworkAccess: fc.constantFrom('Enabled', 'Disabled', 'SecuredByPerimeter', null),
      defaultAction: fc.constantFrom('Allow', 'Deny', null),
      ipRules: fc.subarray(['20.50.1.2', '203.0.113.0/24', '0.0.0.0']),
      vnetRules: fc.constantFrom(
        [],
        [vnetRule()],
        [vnetRule({ region: 'eastus', hasServiceEndpoint: false })],
      ),
      exception: fc.boolean(),
      hasApprovedEndpoint: fc.boolean(),
      tier: fc.constantFrom('Premium', 'Standard', null),
    }),
  })
  .map(({ service, changes }) => firewallOf(service, changes));

const rank = { no: 0, depends: 1, yes: 2 } as const;

describe('laws of a service firewall', () => {
  it('every caller gets an answer that names the rule it rests on', () => {
    fc.assert(
      fc.property(firewall, caller, (asked, who) => {
        const { rule, because, evidence } = admit(asked, who);
        expect(because).toContain(rule);
        expect(evidence.length).toBeGreaterThan(0);
      }),
    );
  });

  it('a private endpoint is always let in, and nobody else while all is closed and nobody is trusted', () => {
    fc.assert(
      fc.property(firewall, caller, (asked, who) => {
        const { admitted } = admit({ ...asked, publicNetworkAccess: 'Disabled', exception: false }, who);
        expect(admitted).toBe(who.path === 'privateEndpoint' ? 'yes' : 'no');
      }),
    );
  });

  it('one more address never shuts anybody out where rules already decide', () => {
    fc.assert(
      fc.property(firewall, caller, (asked, who) => {
        // The first rule closes Cosmos DB and settles the dispute about namespaces, so it is there from the start.
        const before = { ...asked, ipRules: [...asked.ipRules, '198.51.100.1'] };
        const after = { ...before, ipRules: [...before.ipRules, '20.50.0.0/16'] };
        const storage = asked.facet.ipRulesIgnoreSameRegion === true;
        if (!storage)
          expect(rank[admit(after, who).admitted]).toBeGreaterThanOrEqual(rank[admit(before, who).admitted]);
        else
          expect(admit(before, who).admitted === 'yes' && admit(after, who).admitted !== 'yes').toBe(false);
      }),
    );
  });
});
