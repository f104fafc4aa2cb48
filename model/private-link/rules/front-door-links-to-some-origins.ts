import { frontDoorLinks } from '../../catalog/facts/front-door-regions.ts';
import { defineRule } from '../../explain/rule.ts';

/** An origin that Front Door is to reach by Private Link. */
export interface LinkedOrigin {
  readonly tier: 'Standard' | 'Premium';
  readonly kind: string;
  /** The tier of the origin, where it has one. */
  readonly originTier: string | null;
  readonly subresource: string;
}

/** Rule: Front Door Premium reaches apps, blobs and static websites, API Management, application gateways and Private Link Services by a private endpoint of its own, once that is approved at the origin. */
export const frontDoorLinksToSomeOrigins = defineRule({
  id: 'private-link/front-door-links-to-some-origins',
  says: 'Front Door Premium reaches apps, blobs and static websites, API Management, application gateways and Private Link Services by a private endpoint of its own, once that is approved at the origin.',
  source: 'https://learn.microsoft.com/azure/frontdoor/private-link',
  checkedOn: '2025-09-24',
  facts: [],
  /** Why it cannot be linked; null where it can. API Management Premium v2 is left out: https://learn.microsoft.com/azure/api-management/private-endpoint (2026-11-30). */
  refuses({ tier, kind, originTier, subresource }: LinkedOrigin): 'tier' | 'kind' | 'subresource' | null {
    if (tier !== 'Premium') return 'tier';
    const groups = frontDoorLinks[kind];
    if (!groups || (kind === 'apiManagement' && originTier === 'PremiumV2')) return 'kind';
    return subresource === '' || groups.includes(subresource) ? null : 'subresource';
  },
  /** The group by which it is reached. */
  groupOf: (kind: string, subresource: string): string => subresource || (frontDoorLinks[kind]?.[0] ?? ''),
});
