import { defineRule } from '../../explain/rule.ts';

/** Rule: What a site sends to a public address over the internet or Microsoft peering arrives with the public NAT address of the site. */
export const siteGoesOutByItsNatAddress = defineRule({
  id: 'egress/site-goes-out-by-its-nat-address',
  says: 'What a site sends to a public address over the internet or Microsoft peering arrives with the public NAT address of the site.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-network-service-endpoints-overview',
  checkedOn: '2023-10-27',
  facts: ['HYBRID-3', 'HYBRID-5'],
  /** The source that a destination sees of a host of the site; null where the NAT address is not drawn. */
  sourceSeen: (way: {
    readonly path: 'private' | 'public';
    readonly host: string;
    readonly natAddress: string | null;
  }): string | null => (way.path === 'private' ? way.host : way.natAddress),
});
