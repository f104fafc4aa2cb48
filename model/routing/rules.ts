import type { AzureRule } from '../explain/rule.ts';
import { accessFlagOffIsContradictory } from './rules/access-flag-off-is-contradictory.ts';
import { applianceMustForward } from './rules/appliance-must-forward.ts';
import { applianceNextHopMustBeNear } from './rules/appliance-next-hop-must-be-near.ts';
import { balancedAppliancesWantHaPorts } from './rules/balanced-appliances-want-ha-ports.ts';
import { balancersDecideEachOnItsOwn } from './rules/balancers-decide-each-on-its-own.ts';
import { branchesReachEachOtherThroughTheHub } from './rules/branches-reach-each-other-through-the-hub.ts';
import { circuitWinsOverTunnel } from './rules/circuit-wins-over-tunnel.ts';
import { configurationCountsOnceDeployed } from './rules/configuration-counts-once-deployed.ts';
import { connectedGroupJoinsItsMembers } from './rules/connected-group-joins-its-members.ts';
import { defaultRouteBreaksInboundToPublicAddress } from './rules/default-route-breaks-inbound-to-public-address.ts';
import { defaultRouteCatchesServicesWithoutEndpoint } from './rules/default-route-catches-services-without-endpoint.ts';
import { defaultRouteToApplianceRemovesNoneRoutes } from './rules/default-route-to-appliance-removes-none-routes.ts';
import { explicitPrefixBeatsServiceTag } from './rules/explicit-prefix-beats-service-tag.ts';
import { firstInterfaceHasTheDefaultGateway } from './rules/first-interface-has-the-default-gateway.ts';
import { forcedTunnellingAtAHubWantsADefaultRoute } from './rules/forced-tunnelling-at-a-hub-wants-a-default-route.ts';
import { forcedTunnellingTakesServicesToo } from './rules/forced-tunnelling-takes-services-too.ts';
import { forwardedTrafficFlagIsDocumentedAsNeeded } from './rules/forwarded-traffic-flag-is-documented-as-needed.ts';
import { gatewayJoinsTheVnetsThatUseIt } from './rules/gateway-joins-the-vnets-that-use-it.ts';
import { gatewayNextHopNeedsAVpnGateway } from './rules/gateway-next-hop-needs-a-vpn-gateway.ts';
import { gatewayRoutesReachEverySubnet } from './rules/gateway-routes-reach-every-subnet.ts';
import { gatewaySubnetNeedsRoutesOfItsOwn } from './rules/gateway-subnet-needs-routes-of-its-own.ts';
import { gatewayTransitNeedsBothSides } from './rules/gateway-transit-needs-both-sides.ts';
import { globalReachJoinsSites } from './rules/global-reach-joins-sites.ts';
import { hostRouteStaysWithinOnePeering } from './rules/host-route-stays-within-one-peering.ts';
import { hostUdrRedirectsAPrivateEndpoint } from './rules/host-udr-redirects-a-private-endpoint.ts';
import { hubJoinsWhatIsConnected } from './rules/hub-joins-what-is-connected.ts';
import { hubRoutingPreference } from './rules/hub-routing-preference.ts';
import { hubSendsToAnAppliance } from './rules/hub-sends-to-an-appliance.ts';
import { internetPolicyAnnouncesADefaultRoute } from './rules/internet-policy-announces-a-default-route.ts';
import { longestPrefixWins } from './rules/longest-prefix-wins.ts';
import { microsoftPeeringLeadsToPublicServicesOnly } from './rules/microsoft-peering-leads-to-public-services-only.ts';
import { networkManagerPeersHubAndSpokes } from './rules/network-manager-peers-hub-and-spokes.ts';
import { noneDrops } from './rules/none-drops.ts';
import { overlapLeavesTheConnectedGroup } from './rules/overlap-leaves-the-connected-group.ts';
import { peeredSubnetsOccurOnce } from './rules/peered-subnets-occur-once.ts';
import { peeredVnetsMustNotOverlap } from './rules/peered-vnets-must-not-overlap.ts';
import { peeringAddsTheRangesOfThePeer } from './rules/peering-adds-the-ranges-of-the-peer.ts';
import { peeringGoesBeforeAConnectedGroup } from './rules/peering-goes-before-a-connected-group.ts';
import { peeringIsNotTransitive } from './rules/peering-is-not-transitive.ts';
import { peeringNeedsBothSides } from './rules/peering-needs-both-sides.ts';
import { policyWidensTheStorageEndpoint } from './rules/policy-widens-the-storage-endpoint.ts';
import { privateEndpointAddsAHostRoute } from './rules/private-endpoint-adds-a-host-route.ts';
import { privatePolicySendsEverythingThroughTheFirewall } from './rules/private-policy-sends-everything-through-the-firewall.ts';
import { propagatingToNoneHidesAVnet } from './rules/propagating-to-none-hides-a-vnet.ts';
import { propagationOffKeepsGatewayRoutesOut } from './rules/propagation-off-keeps-gateway-routes-out.ts';
import { publicServicesStayOnTheBackbone } from './rules/public-services-stay-on-the-backbone.ts';
import { regionalEndpointCoversRegionAndPair } from './rules/regional-endpoint-covers-region-and-pair.ts';
import { routeServerJoinsBranches } from './rules/route-server-joins-branches.ts';
import { routeServerWritesRoutesOfAppliances } from './rules/route-server-writes-routes-of-appliances.ts';
import { routesActOnWhatLeavesTheSubnet } from './rules/routes-act-on-what-leaves-the-subnet.ts';
import { routesMayLeadInACircle } from './rules/routes-may-lead-in-a-circle.ts';
import { serviceEndpointAddsRoutesForItsService } from './rules/service-endpoint-adds-routes-for-its-service.ts';
import { serviceEndpointRouteBeatsUdrAndBgp } from './rules/service-endpoint-route-beats-udr-and-bgp.ts';
import { siteToEndpointGoesPastTheHubFirewall } from './rules/site-to-endpoint-goes-past-the-hub-firewall.ts';
import { sitesAndVnetsReachEachOtherOnPrivateAddresses } from './rules/sites-and-vnets-reach-each-other-on-private-addresses.ts';
import { subnetPeeringJoinsNamedSubnets } from './rules/subnet-peering-joins-named-subnets.ts';
import { udrBeatsBgpBeatsSystem } from './rules/udr-beats-bgp-beats-system.ts';
import { udrCoversPrivateEndpointOnlyWithNetworkPolicies } from './rules/udr-covers-private-endpoint-only-with-network-policies.ts';
import { udrForTheVnetRangeCatchesNeighbours } from './rules/udr-for-the-vnet-range-catches-neighbours.ts';
import { unusedPrivateRangesAreDropped } from './rules/unused-private-ranges-are-dropped.ts';
import { vnetAndPeeringRouteBeatsBgp } from './rules/vnet-and-peering-route-beats-bgp.ts';
import { vnetRangesAreRoutedInside } from './rules/vnet-ranges-are-routed-inside.ts';
import { vnetsNeedALink } from './rules/vnets-need-a-link.ts';

/** Preference among routes that match, in order: the first rule with an opinion decides. Service endpoints stand first because no table can override them; the length of the prefix is compared before its origin. */
export const routePreference = [
  serviceEndpointRouteBeatsUdrAndBgp,
  longestPrefixWins,
  udrBeatsBgpBeatsSystem,
  explicitPrefixBeatsServiceTag,
  circuitWinsOverTunnel,
] as const;

/** Every fact of this room, for the rulebook. */
export const routingRules: readonly AzureRule[] = [
  serviceEndpointRouteBeatsUdrAndBgp,
  vnetAndPeeringRouteBeatsBgp,
  longestPrefixWins,
  udrBeatsBgpBeatsSystem,
  explicitPrefixBeatsServiceTag,
  vnetRangesAreRoutedInside,
  noneDrops,
  routesMayLeadInACircle,
  unusedPrivateRangesAreDropped,
  defaultRouteToApplianceRemovesNoneRoutes,
  peeringAddsTheRangesOfThePeer,
  peeringNeedsBothSides,
  peeringIsNotTransitive,
  peeredVnetsMustNotOverlap,
  subnetPeeringJoinsNamedSubnets,
  peeredSubnetsOccurOnce,
  networkManagerPeersHubAndSpokes,
  connectedGroupJoinsItsMembers,
  overlapLeavesTheConnectedGroup,
  peeringGoesBeforeAConnectedGroup,
  configurationCountsOnceDeployed,
  forwardedTrafficFlagIsDocumentedAsNeeded,
  accessFlagOffIsContradictory,
  gatewayTransitNeedsBothSides,
  gatewayRoutesReachEverySubnet,
  propagationOffKeepsGatewayRoutesOut,
  gatewayNextHopNeedsAVpnGateway,
  gatewayJoinsTheVnetsThatUseIt,
  serviceEndpointAddsRoutesForItsService,
  regionalEndpointCoversRegionAndPair,
  policyWidensTheStorageEndpoint,
  privateEndpointAddsAHostRoute,
  hostRouteStaysWithinOnePeering,
  udrCoversPrivateEndpointOnlyWithNetworkPolicies,
  hostUdrRedirectsAPrivateEndpoint,
  defaultRouteCatchesServicesWithoutEndpoint,
  publicServicesStayOnTheBackbone,
  applianceMustForward,
  applianceNextHopMustBeNear,
  balancedAppliancesWantHaPorts,
  balancersDecideEachOnItsOwn,
  firstInterfaceHasTheDefaultGateway,
  udrForTheVnetRangeCatchesNeighbours,
  routesActOnWhatLeavesTheSubnet,
  defaultRouteBreaksInboundToPublicAddress,
  sitesAndVnetsReachEachOtherOnPrivateAddresses,
  microsoftPeeringLeadsToPublicServicesOnly,
  forcedTunnellingTakesServicesToo,
  gatewaySubnetNeedsRoutesOfItsOwn,
  circuitWinsOverTunnel,
  routeServerWritesRoutesOfAppliances,
  routeServerJoinsBranches,
  globalReachJoinsSites,
  hubJoinsWhatIsConnected,
  propagatingToNoneHidesAVnet,
  hubRoutingPreference,
  branchesReachEachOtherThroughTheHub,
  privatePolicySendsEverythingThroughTheFirewall,
  internetPolicyAnnouncesADefaultRoute,
  forcedTunnellingAtAHubWantsADefaultRoute,
  hubSendsToAnAppliance,
  siteToEndpointGoesPastTheHubFirewall,
  vnetsNeedALink,
];

/** Why a route is not taken by the rule that another one follows, in a few words. */
export function whyBeaten(id: string): string {
  const rule = routingRules.find((one) => one.id === id);
  return rule !== undefined && 'beaten' in rule ? String(rule.beaten) : 'another route goes first';
}
