import type { AzureRule } from '../explain/rule.ts';
import { anEnvironmentAnswersAtOneAddress } from './rules/an-environment-answers-at-one-address.ts';
import { answersNeedNoRuleOfTheirOwn } from './rules/answers-need-no-rule-of-their-own.ts';
import { applianceMustTranslateTowardsTheInternet } from './rules/appliance-must-translate-towards-the-internet.ts';
import { applicationGatewayAsksTheDnsOfItsVnet } from './rules/application-gateway-asks-the-dns-of-its-vnet.ts';
import { applicationGatewayCallsItsBackendsOnly } from './rules/application-gateway-calls-its-backends-only.ts';
import { applicationGatewayGoesOutWithItsFrontend } from './rules/application-gateway-goes-out-with-its-frontend.ts';
import { applicationGatewayOpensASecondConnection } from './rules/application-gateway-opens-a-second-connection.ts';
import { appsInAnEnvironmentStandInItsSubnet } from './rules/apps-in-an-environment-stand-in-its-subnet.ts';
import { bastionConnectsFromItsSubnet } from './rules/bastion-connects-from-its-subnet.ts';
import { clusterServicesAnswerInTheSubnetOfTheNodes } from './rules/cluster-services-answer-in-the-subnet-of-the-nodes.ts';
import { containerGroupsReachNoOtherRegionByPeering } from './rules/container-groups-reach-no-other-region-by-peering.ts';
import { frontDoorAddressesAreShared } from './rules/front-door-addresses-are-shared.ts';
import { frontDoorOpensASecondConnection } from './rules/front-door-opens-a-second-connection.ts';
import { hiddenPodsOnlyOpenConnections } from './rules/hidden-pods-only-open-connections.ts';
import { imagePullNeedsTwoNames } from './rules/image-pull-needs-two-names.ts';
import { injectedInstancesCallWithAnyAddress } from './rules/injected-instances-call-with-any-address.ts';
import { injectedServicesBehaveLikeMachines } from './rules/injected-services-behave-like-machines.ts';
import { integrationCarriesPrivateDestinations } from './rules/integration-carries-private-destinations.ts';
import { integrationUsesAnAddressOfTheSubnet } from './rules/integration-uses-an-address-of-the-subnet.ts';
import { internalGatewayWantsAnNsg } from './rules/internal-gateway-wants-an-nsg.ts';
import { loadBalancerKeepsTheSourceAddress } from './rules/load-balancer-keeps-the-source-address.ts';
import { managedInstanceMayRedirectInsideTheVnet } from './rules/managed-instance-may-redirect-inside-the-vnet.ts';
import { managedInstancePublicEndpointIsASwitch } from './rules/managed-instance-public-endpoint-is-a-switch.ts';
import { managementGoesAnotherWay } from './rules/management-goes-another-way.ts';
import { networkAccessGrantsNoData } from './rules/network-access-grants-no-data.ts';
import { nodesCallTheIntegratedApiServerByItsAddress } from './rules/nodes-call-the-integrated-api-server-by-its-address.ts';
import { outsideCannotReachPrivateAddresses } from './rules/outside-cannot-reach-private-addresses.ts';
import { paasOpensNoConnectionIntoAVnet } from './rules/paas-opens-no-connection-into-a-vnet.ts';
import { podsCallWithTheAddressThatTheirNetworkGives } from './rules/pods-call-with-the-address-that-their-network-gives.ts';
import { privateApiServerIsAnEndpointBesideTheNodes } from './rules/private-api-server-is-an-endpoint-beside-the-nodes.ts';
import { privateEndpointAnswersTheClientDirectly } from './rules/private-endpoint-answers-the-client-directly.ts';
import { proxyAsksABackendThatAnswers } from './rules/proxy-asks-a-backend-that-answers.ts';
import { publicAddressNeedsAnNsg } from './rules/public-address-needs-an-nsg.ts';
import { publicFaceOfAnInjectedService } from './rules/public-face-of-an-injected-service.ts';
import { publicFrontendAnswersPingItself } from './rules/public-frontend-answers-ping-itself.ts';
import { publicNameBesidePrivateEndpoint } from './rules/public-name-beside-private-endpoint.ts';
import { pullsAndReferencesFollowTheirOwnSwitches } from './rules/pulls-and-references-follow-their-own-switches.ts';
import { serviceEndpointOpensTheWholeService } from './rules/service-endpoint-opens-the-whole-service.ts';
import { serviceEndpointPolicyListsWhatIsReached } from './rules/service-endpoint-policy-lists-what-is-reached.ts';
import { serviceEndpointsWorkOneWay } from './rules/service-endpoints-work-one-way.ts';
import { serviceListensOnItsPorts } from './rules/service-listens-on-its-ports.ts';
import { servicesCallFromAddressesOfMicrosoft } from './rules/services-call-from-addresses-of-microsoft.ts';
import { tagLiftsTheNeedForSnatTowardsEndpoints } from './rules/tag-lifts-the-need-for-snat-towards-endpoints.ts';
import { theNameDecidesThePath } from './rules/the-name-decides-the-path.ts';
import { unusedAddressAnswersNobody } from './rules/unused-address-answers-nobody.ts';
import { vnetIntegrationIsOutboundOnly } from './rules/vnet-integration-is-outbound-only.ts';
import { vpnClientsReachTheVnetsOfTheirGateway } from './rules/vpn-clients-reach-the-vnets-of-their-gateway.ts';
import { vpnProfileKnowsThePeeringsOfItsDay } from './rules/vpn-profile-knows-the-peerings-of-its-day.ts';

/** Facts about the way as a whole that belong to no single room. */
export const traceRules: readonly AzureRule[] = [
  serviceEndpointOpensTheWholeService,
  serviceEndpointPolicyListsWhatIsReached,
  serviceEndpointsWorkOneWay,
  paasOpensNoConnectionIntoAVnet,
  servicesCallFromAddressesOfMicrosoft,
  vnetIntegrationIsOutboundOnly,
  integrationCarriesPrivateDestinations,
  integrationUsesAnAddressOfTheSubnet,
  pullsAndReferencesFollowTheirOwnSwitches,
  imagePullNeedsTwoNames,
  injectedServicesBehaveLikeMachines,
  podsCallWithTheAddressThatTheirNetworkGives,
  hiddenPodsOnlyOpenConnections,
  clusterServicesAnswerInTheSubnetOfTheNodes,
  privateApiServerIsAnEndpointBesideTheNodes,
  nodesCallTheIntegratedApiServerByItsAddress,
  anEnvironmentAnswersAtOneAddress,
  injectedInstancesCallWithAnyAddress,
  publicFaceOfAnInjectedService,
  internalGatewayWantsAnNsg,
  appsInAnEnvironmentStandInItsSubnet,
  managedInstancePublicEndpointIsASwitch,
  managedInstanceMayRedirectInsideTheVnet,
  answersNeedNoRuleOfTheirOwn,
  networkAccessGrantsNoData,
  managementGoesAnotherWay,
  theNameDecidesThePath,
  serviceListensOnItsPorts,
  unusedAddressAnswersNobody,
  bastionConnectsFromItsSubnet,
  publicAddressNeedsAnNsg,
  loadBalancerKeepsTheSourceAddress,
  publicFrontendAnswersPingItself,
  applicationGatewayOpensASecondConnection,
  proxyAsksABackendThatAnswers,
  frontDoorOpensASecondConnection,
  frontDoorAddressesAreShared,
  applicationGatewayAsksTheDnsOfItsVnet,
  applicationGatewayGoesOutWithItsFrontend,
  applicationGatewayCallsItsBackendsOnly,
  applianceMustTranslateTowardsTheInternet,
  privateEndpointAnswersTheClientDirectly,
  tagLiftsTheNeedForSnatTowardsEndpoints,
  outsideCannotReachPrivateAddresses,
  containerGroupsReachNoOtherRegionByPeering,
  publicNameBesidePrivateEndpoint,
  vpnClientsReachTheVnetsOfTheirGateway,
  vpnProfileKnowsThePeeringsOfItsDay,
];
