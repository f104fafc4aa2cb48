import type { AzureRule } from '../explain/rule.ts';
import { accessRulesInOrder } from './rules/access-rules-in-order.ts';
import { appWithEndpointRefusesServiceEndpointSubnets } from './rules/app-with-endpoint-refuses-service-endpoint-subnets.ts';
import { auditModeIsNotDocumented } from './rules/audit-mode-is-not-documented.ts';
import { authorisedRangesAdmitTheClustersOwnBalancer } from './rules/authorised-ranges-admit-the-clusters-own-balancer.ts';
import { azureSwitchAdmitsAllOfAzure } from './rules/azure-switch-admits-all-of-azure.ts';
import { azureSwitchMissesServiceEndpointCallers } from './rules/azure-switch-misses-service-endpoint-callers.ts';
import { cosmosDirectModeNeedsMorePorts } from './rules/cosmos-direct-mode-needs-more-ports.ts';
import { denyWithoutRulesIsDisputed } from './rules/deny-without-rules-is-disputed.ts';
import { emptyListClosesBesideEndpoint } from './rules/empty-list-closes-beside-endpoint.ts';
import { ipRuleSeesOutboundAddress } from './rules/ip-rule-sees-outbound-address.ts';
import { ipRulesMissServiceEndpointCallers } from './rules/ip-rules-miss-service-endpoint-callers.ts';
import { ipRulesTakePublicAddressesOnly } from './rules/ip-rules-take-public-addresses-only.ts';
import { membersOfAPerimeterReachEachOther } from './rules/members-of-a-perimeter-reach-each-other.ts';
import { networkIdentifierCountsInPerimeters } from './rules/network-identifier-counts-in-perimeters.ts';
import { nothingIsPublicOfAServiceInside } from './rules/nothing-is-public-of-a-service-inside.ts';
import { openUntilDefaultActionIsDeny } from './rules/open-until-default-action-is-deny.ts';
import { openWhileTheListIsEmpty } from './rules/open-while-the-list-is-empty.ts';
import { perimeterDecidesWhereSecuredByPerimeter } from './rules/perimeter-decides-where-secured-by-perimeter.ts';
import { perimeterRestrictsWhatMembersCall } from './rules/perimeter-restricts-what-members-call.ts';
import { perimeterRuleAdmits } from './rules/perimeter-rule-admits.ts';
import { privateEndpointSkipsFirewall } from './rules/private-endpoint-skips-firewall.ts';
import { privateOnlyScopeRefusesWhatIsOutside } from './rules/private-only-scope-refuses-what-is-outside.ts';
import { publicAccessAloneDecides } from './rules/public-access-alone-decides.ts';
import { publicAccessOffAdmitsPrivateEndpointsOnly } from './rules/public-access-off-admits-private-endpoints-only.ts';
import { rulesOfSomeServicesAreNotModelled } from './rules/rules-of-some-services-are-not-modelled.ts';
import { rulesRestWhilePublicAccessIsOff } from './rules/rules-rest-while-public-access-is-off.ts';
import { slotsHaveFirewallsOfTheirOwn } from './rules/slots-have-firewalls-of-their-own.ts';
import { sqlRedirectNeedsMorePorts } from './rules/sql-redirect-needs-more-ports.ts';
import { standardNamespaceBreaksBehindServiceEndpoint } from './rules/standard-namespace-breaks-behind-service-endpoint.ts';
import { storageEndpointsExcludeEachOther } from './rules/storage-endpoints-exclude-each-other.ts';
import { storageIpRulesSkipTheSameRegion } from './rules/storage-ip-rules-skip-the-same-region.ts';
import { transitionModeFallsBack } from './rules/transition-mode-falls-back.ts';
import { trustedServicesBypass } from './rules/trusted-services-bypass.ts';
import { unsetPublicAccessClosesBesideEndpoint } from './rules/unset-public-access-closes-beside-endpoint.ts';
import { vnetRuleAcrossTenantsOnlyAtSomeServices } from './rules/vnet-rule-across-tenants-only-at-some-services.ts';
import { vnetRuleAdmitsItsSubnet } from './rules/vnet-rule-admits-its-subnet.ts';
import { vnetRuleInAnotherRegionIsInvalid } from './rules/vnet-rule-in-another-region-is-invalid.ts';
import { vnetRuleNeedsServiceEndpoint } from './rules/vnet-rule-needs-service-endpoint.ts';
import { vnetRulesAreLimited } from './rules/vnet-rules-are-limited.ts';
import { vnetRulesNeedATier } from './rules/vnet-rules-need-a-tier.ts';
import { whoNoRuleAdmitsIsRefused } from './rules/who-no-rule-admits-is-refused.ts';

/** The questions of a firewall in order: the first rule with an opinion decides. Private endpoints stand first because nothing else is asked of them; then perimeters, which decide alone where they are enforced and open beside the rest where they are not; then the switches that close everything, with the exceptions that survive them; then what opens everything; then the rules, those that cannot be before those that admit. An IP rule is asked before the explanation why a VNet rule fails, because either may admit. The last rule refuses whoever is left. */
export const admissionOrder = [
  privateEndpointSkipsFirewall,
  auditModeIsNotDocumented,
  membersOfAPerimeterReachEachOther,
  perimeterRuleAdmits,
  perimeterDecidesWhereSecuredByPerimeter,
  nothingIsPublicOfAServiceInside,
  trustedServicesBypass,
  unsetPublicAccessClosesBesideEndpoint,
  publicAccessOffAdmitsPrivateEndpointsOnly,
  publicAccessAloneDecides,
  rulesOfSomeServicesAreNotModelled,
  appWithEndpointRefusesServiceEndpointSubnets,
  accessRulesInOrder,
  standardNamespaceBreaksBehindServiceEndpoint,
  openUntilDefaultActionIsDeny,
  emptyListClosesBesideEndpoint,
  openWhileTheListIsEmpty,
  denyWithoutRulesIsDisputed,
  azureSwitchAdmitsAllOfAzure,
  storageIpRulesSkipTheSameRegion,
  authorisedRangesAdmitTheClustersOwnBalancer,
  ipRuleSeesOutboundAddress,
  vnetRuleInAnotherRegionIsInvalid,
  vnetRuleAcrossTenantsOnlyAtSomeServices,
  vnetRulesNeedATier,
  networkIdentifierCountsInPerimeters,
  vnetRuleAdmitsItsSubnet,
  azureSwitchMissesServiceEndpointCallers,
  ipRulesMissServiceEndpointCallers,
  vnetRuleNeedsServiceEndpoint,
  whoNoRuleAdmitsIsRefused,
] as const;

/** Every fact of this room, for the rulebook: the questions in their order, then what the services refuse to take, then ports. */
export const paasFirewallRules: readonly AzureRule[] = [
  ...admissionOrder,
  ipRulesTakePublicAddressesOnly,
  rulesRestWhilePublicAccessIsOff,
  vnetRulesAreLimited,
  slotsHaveFirewallsOfTheirOwn,
  privateOnlyScopeRefusesWhatIsOutside,
  storageEndpointsExcludeEachOther,
  sqlRedirectNeedsMorePorts,
  cosmosDirectModeNeedsMorePorts,
  perimeterRestrictsWhatMembersCall,
  transitionModeFallsBack,
];
