import type { AzureRule } from '../explain/rule.ts';
import { adminRulesComeBeforeNsgs } from './rules/admin-rules-come-before-nsgs.ts';
import { adminRulesSkipEndpointsAndGateways } from './rules/admin-rules-skip-endpoints-and-gateways.ts';
import { applicationSecurityGroupStandsForItsMembers } from './rules/application-security-group-stands-for-its-members.ts';
import { azureCloudTagIncludesOtherCustomers } from './rules/azure-cloud-tag-includes-other-customers.ts';
import { bastionSubnetNsgNeedsItsRules } from './rules/bastion-subnet-nsg-needs-its-rules.ts';
import { clientOutboundRulesApplyTowardsEndpoints } from './rules/client-outbound-rules-apply-towards-endpoints.ts';
import { defaultRouteWidensTheVirtualNetworkTag } from './rules/default-route-widens-the-virtual-network-tag.ts';
import { defaultRulesComeLast } from './rules/default-rules-come-last.ts';
import { endpointNsgIgnoresSourcePorts } from './rules/endpoint-nsg-ignores-source-ports.ts';
import { endpointSubnetOutboundRulesMeanNothing } from './rules/endpoint-subnet-outbound-rules-mean-nothing.ts';
import { everyNsgOnTheWayMustAllow } from './rules/every-nsg-on-the-way-must-allow.ts';
import { gatewaySubnetTakesNoNsg } from './rules/gateway-subnet-takes-no-nsg.ts';
import { healthProbeMustGetIn } from './rules/health-probe-must-get-in.ts';
import { inboundSubnetThenNic } from './rules/inbound-subnet-then-nic.ts';
import { intentPoliciesKeepAdminRulesOut } from './rules/intent-policies-keep-admin-rules-out.ts';
import { internetTagIncludesAzureServices } from './rules/internet-tag-includes-azure-services.ts';
import { loadBalancerTagIsTheProbeOnly } from './rules/load-balancer-tag-is-the-probe-only.ts';
import { lowestAdminNumberFirst } from './rules/lowest-admin-number-first.ts';
import { lowestNumberFirst } from './rules/lowest-number-first.ts';
import { membersOfAGroupShareAVnet } from './rules/members-of-a-group-share-a-vnet.ts';
import { nsgCoversPrivateEndpointOnlyWithNetworkPolicies } from './rules/nsg-covers-private-endpoint-only-with-network-policies.ts';
import { oneServiceTagPerRule } from './rules/one-service-tag-per-rule.ts';
import { outboundNicThenSubnet } from './rules/outbound-nic-then-subnet.ts';
import { platformAddressesAreNotFiltered } from './rules/platform-addresses-are-not-filtered.ts';
import { prioritiesAreUnique } from './rules/priorities-are-unique.ts';
import { rulesSeePrivateAddresses } from './rules/rules-see-private-addresses.ts';
import { sameSubnetTrafficIsFiltered } from './rules/same-subnet-traffic-is-filtered.ts';
import { serviceTagMeansTheWholeService } from './rules/service-tag-means-the-whole-service.ts';
import { serviceTagsNeverMatchPrivateAddresses } from './rules/service-tags-never-match-private-addresses.ts';
import { sourcePortsBelongToTheClient } from './rules/source-ports-belong-to-the-client.ts';
import { virtualNetworkTagFollowsPeeringAccess } from './rules/virtual-network-tag-follows-peering-access.ts';
import { virtualNetworkTagIncludesPeersAndOnPremises } from './rules/virtual-network-tag-includes-peers-and-on-premises.ts';

/** Every fact of this room, for the rulebook: first how rules are read, then what tags and groups stand for, then private endpoints, then what Azure refuses. */
export const nsgRules: readonly AzureRule[] = [
  adminRulesComeBeforeNsgs,
  adminRulesSkipEndpointsAndGateways,
  intentPoliciesKeepAdminRulesOut,
  lowestAdminNumberFirst,
  lowestNumberFirst,
  defaultRulesComeLast,
  everyNsgOnTheWayMustAllow,
  inboundSubnetThenNic,
  outboundNicThenSubnet,
  sameSubnetTrafficIsFiltered,
  rulesSeePrivateAddresses,
  sourcePortsBelongToTheClient,
  platformAddressesAreNotFiltered,
  virtualNetworkTagIncludesPeersAndOnPremises,
  virtualNetworkTagFollowsPeeringAccess,
  defaultRouteWidensTheVirtualNetworkTag,
  internetTagIncludesAzureServices,
  loadBalancerTagIsTheProbeOnly,
  healthProbeMustGetIn,
  serviceTagMeansTheWholeService,
  azureCloudTagIncludesOtherCustomers,
  serviceTagsNeverMatchPrivateAddresses,
  applicationSecurityGroupStandsForItsMembers,
  membersOfAGroupShareAVnet,
  nsgCoversPrivateEndpointOnlyWithNetworkPolicies,
  endpointNsgIgnoresSourcePorts,
  endpointSubnetOutboundRulesMeanNothing,
  clientOutboundRulesApplyTowardsEndpoints,
  oneServiceTagPerRule,
  prioritiesAreUnique,
  gatewaySubnetTakesNoNsg,
  bastionSubnetNsgNeedsItsRules,
];
