import { defineRule } from '../../explain/rule.ts';

/** Rule: Routes that send a packet back to where it has been deliver it nowhere; an appliance stands in another subnet than its clients, or its own routes send everything back to it. */
export const routesMayLeadInACircle = defineRule({
  id: 'routing/routes-may-lead-in-a-circle',
  says: 'Routes that send a packet back to where it has been deliver it nowhere; an appliance stands in another subnet than its clients, or its own routes send everything back to it.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview',
  checkedOn: '2026-03-31',
  facts: ['ROUTE-32'],
  /** Was the packet here before with the same source, or has it come through more places than any design has in a row? */
  leadsBack: (been: ReadonlySet<string>, here: string): boolean => been.has(here) || been.size > farEnough,
});

const farEnough = 16;
