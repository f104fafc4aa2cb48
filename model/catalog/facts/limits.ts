/** How many of something Azure takes in one place. */
export interface Limit {
  /** What is counted, in the plural, as it stands in a sentence. */
  readonly what: string;
  readonly most: number;
}

/**
 * Limits that a drawing can meet. Sources, by the keys of the fact collection: routes (ROUTE-18) https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview 2026-03-31;
 * private endpoints (ADDR-27, PE-17, DNS-129) https://learn.microsoft.com/azure/private-link/increase-private-endpoint-vnet-limits 2025-04-01;
 * endpoints of one target (PE-17, DNS-130) the services' own pages, 2023 to 2026; zone groups (DNS-40, DNS-128) https://learn.microsoft.com/azure/private-link/private-endpoint-dns-integration 2023-11-15;
 * zones (DNS-119, DNS-120, DNS-121) and resolvers (DNS-123, DNS-124, DNS-125) https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits 2023-10-09;
 * DNS servers of a firewall (DNS-131) https://learn.microsoft.com/azure/firewall/dns-settings; connected groups and admin rules https://learn.microsoft.com/azure/virtual-network-manager/concept-limitations 2023-07-18; subnets of a peering (PEER-19) https://learn.microsoft.com/azure/virtual-network/how-to-configure-subnet-peering 2024-12-03;
 * addresses of a NAT gateway (OUT-9) https://learn.microsoft.com/azure/nat-gateway/nat-overview 2022-12-06.
 * perimeters (SEC-13) https://learn.microsoft.com/azure/private-link/network-security-perimeter-concepts 2024-10-28: only the rule elements are a hard limit.
 */
export const limits = {
  routesInTable: { what: 'routes in a route table', most: 400 },
  tagRoutesInTable: { what: 'routes for a service tag in a route table', most: 25 },
  endpointsInVnet: { what: 'private endpoints in a VNet', most: 1000 },
  zonesInGroup: { what: 'zones in the zone group of an endpoint', most: 5 },
  valuesInRecord: { what: 'values in a record set', most: 20 },
  linksOfZone: { what: 'virtual network links of a zone', most: 1000 },
  registeringLinks: { what: 'links of a zone that register machines', most: 100 },
  inboundEndpoints: { what: 'inbound endpoints of a resolver', most: 5 },
  outboundEndpoints: { what: 'outbound endpoints of a resolver', most: 5 },
  outboundOfRuleset: { what: 'outbound endpoints of a ruleset', most: 2 },
  rulesetsOfEndpoint: { what: 'rulesets of an outbound endpoint', most: 2 },
  rulesInRuleset: { what: 'rules in a ruleset', most: 1000 },
  linksOfRuleset: { what: 'virtual network links of a ruleset', most: 500 },
  targetsOfRule: { what: 'target servers of a forwarding rule', most: 6 },
  firewallDnsServers: { what: 'DNS servers of a firewall', most: 15 },
  profilesOfPerimeter: { what: 'profiles in a perimeter', most: 200 },
  elementsOfProfile: { what: 'rule elements in a profile of a perimeter', most: 200 },
  membersOfPerimeter: { what: 'members of a perimeter', most: 1000 },
  natAddresses: { what: 'public addresses of a NAT gateway', most: 16 },
  connectedGroups: { what: 'connected groups around a VNet', most: 2 },
  adminRules: { what: 'admin rules in a manager', most: 100 },
  scopesOfResource: { what: 'private link scopes of one workspace or component', most: 5 },
  peeredSubnets: { what: 'subnets in a subnet peering', most: 200 },
} as const satisfies Readonly<Record<string, Limit>>;

/** How many private endpoints an application security group takes (NSG-30). Source: https://learn.microsoft.com/azure/private-link/private-endpoint-overview. */
export const mostEndpointsInGroup = 50;

/** How many private endpoints one target takes, by its kind; absent where no page says so (DNS-130). */
export const mostEndpointsOfTarget: Readonly<Record<string, number>> = {
  // https://learn.microsoft.com/azure/azure-monitor/logs/private-link-design (2022-01-05)
  monitorPrivateLinkScope: 10,
  cosmosAccount: 200,
  containerRegistry: 200,
  functionApp: 100,
  webApp: 100,
};
