import { defineRule } from '../../explain/rule.ts';

/** Rule: VNet integration of an app is outbound only; it never makes the app reachable inside the VNet. */
export const vnetIntegrationIsOutboundOnly = defineRule({
  id: 'trace/vnet-integration-is-outbound-only',
  says: 'VNet integration of an app is outbound only; it never makes the app reachable inside the VNet.',
  source: 'https://learn.microsoft.com/azure/app-service/overview-vnet-integration',
  checkedOn: '2023-07-21',
  facts: ['INJ-9', 'INJ-18'],
  /** Can the app be called through its integration? */
  opens: (direction: 'inbound' | 'outbound'): boolean => direction === 'outbound',
});
