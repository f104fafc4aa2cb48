import type { AzureRule } from '../explain/rule.ts';
import { anEndpointHasAnAddressForEachMember } from './rules/an-endpoint-has-an-address-for-each-member.ts';
import { applicationGatewayNeedsALinkConfiguration } from './rules/application-gateway-needs-a-link-configuration.ts';
import { clientsCallThePublicName } from './rules/clients-call-the-public-name.ts';
import { connectionMustBeApproved } from './rules/connection-must-be-approved.ts';
import { cosmosDirectModeUsesEveryPort } from './rules/cosmos-direct-mode-uses-every-port.ts';
import { directConnectNeedsTheGatewayInItsVnet } from './rules/direct-connect-needs-the-gateway-in-its-vnet.ts';
import { directConnectReachesAnAddress } from './rules/direct-connect-reaches-an-address.ts';
import { endpointDoesNotClosePublicAccess } from './rules/endpoint-does-not-close-public-access.ts';
import { endpointLeavesThePublicPathToTheClient } from './rules/endpoint-leaves-the-public-path-to-the-client.ts';
import { endpointStandsForOneTarget } from './rules/endpoint-stands-for-one-target.ts';
import { endpointsNeedATier } from './rules/endpoints-need-a-tier.ts';
import { endpointsNeedAnUndelegatedSubnet } from './rules/endpoints-need-an-undelegated-subnet.ts';
import { frontDoorLinksToSomeOrigins } from './rules/front-door-links-to-some-origins.ts';
import { linkServiceCarriesTcpAndUdp } from './rules/link-service-carries-tcp-and-udp.ts';
import { linkServiceNeedsAStandardLoadBalancer } from './rules/link-service-needs-a-standard-load-balancer.ts';
import { linkServiceServersSeeANatAddress } from './rules/link-service-servers-see-a-nat-address.ts';
import { linkServiceSubnetNeedsPoliciesOff } from './rules/link-service-subnet-needs-policies-off.ts';
import { linkServiceTakesOverlappingSpaces } from './rules/link-service-takes-overlapping-spaces.ts';
import { linkServiceWorksOneWay } from './rules/link-service-works-one-way.ts';
import { listedSubscriptionsAreApprovedAtOnce } from './rules/listed-subscriptions-are-approved-at-once.ts';
import { oneEndpointAnswersPerName } from './rules/one-endpoint-answers-per-name.ts';
import { oneEndpointPerSubresource } from './rules/one-endpoint-per-subresource.ts';
import { otherTenantsApproveByHand } from './rules/other-tenants-approve-by-hand.ts';
import { privateEndpointOnlyReceives } from './rules/private-endpoint-only-receives.ts';
import { reachableWhereverTheAddressRoutes } from './rules/reachable-wherever-the-address-routes.ts';
import { serviceSeesTheClientAddress } from './rules/service-sees-the-client-address.ts';
import { someServicesTakeEndpointsOnlyWhileClosed } from './rules/some-services-take-endpoints-only-while-closed.ts';
import { sqlRedirectOverEndpointNeedsMorePorts } from './rules/sql-redirect-over-endpoint-needs-more-ports.ts';
import { visibilityDecidesWhoFindsTheService } from './rules/visibility-decides-who-finds-the-service.ts';

/** Every fact of this room, for the rulebook: what an endpoint stands for and when it carries, who may use it, its ports, and the provider’s side. */
export const privateLinkRules: readonly AzureRule[] = [
  endpointStandsForOneTarget,
  oneEndpointPerSubresource,
  anEndpointHasAnAddressForEachMember,
  connectionMustBeApproved,
  otherTenantsApproveByHand,
  privateEndpointOnlyReceives,
  reachableWhereverTheAddressRoutes,
  serviceSeesTheClientAddress,
  clientsCallThePublicName,
  endpointDoesNotClosePublicAccess,
  endpointLeavesThePublicPathToTheClient,
  endpointsNeedAnUndelegatedSubnet,
  endpointsNeedATier,
  someServicesTakeEndpointsOnlyWhileClosed,
  oneEndpointAnswersPerName,
  sqlRedirectOverEndpointNeedsMorePorts,
  cosmosDirectModeUsesEveryPort,
  linkServiceNeedsAStandardLoadBalancer,
  linkServiceSubnetNeedsPoliciesOff,
  linkServiceServersSeeANatAddress,
  linkServiceWorksOneWay,
  linkServiceTakesOverlappingSpaces,
  linkServiceCarriesTcpAndUdp,
  visibilityDecidesWhoFindsTheService,
  listedSubscriptionsAreApprovedAtOnce,
  directConnectReachesAnAddress,
  directConnectNeedsTheGatewayInItsVnet,
  applicationGatewayNeedsALinkConfiguration,
  frontDoorLinksToSomeOrigins,
];
