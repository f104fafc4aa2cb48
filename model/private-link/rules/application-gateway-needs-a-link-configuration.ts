import { defineRule } from '../../explain/rule.ts';

/** Rule: A private endpoint reaches an application gateway only by a private link configuration of one of its frontends, whose connections come from a subnet of its own. */
export const applicationGatewayNeedsALinkConfiguration = defineRule({
  id: 'private-link/application-gateway-needs-a-link-configuration',
  says: 'A private endpoint reaches an application gateway only by a private link configuration of one of its frontends, whose connections come from a subnet of its own.',
  source: 'https://learn.microsoft.com/azure/application-gateway/private-link',
  checkedOn: '2026-01-21',
  facts: [],
  /** The frontend that takes what comes by private endpoint; null where none does. */
  frontend: (link: 'none' | 'public' | 'private'): 'public' | 'private' | null =>
    link === 'none' ? null : link,
  /** What the gateway sees of the client: some address of the subnet of the configuration. */
  sourceSeen: (subnet: { readonly prefix: string }): string => subnet.prefix,
});
