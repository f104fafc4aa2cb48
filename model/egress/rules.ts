import type { AzureRule } from '../explain/rule.ts';
import { appKeepsItsOwnAddressesTowardsTheInternet } from './rules/app-keeps-its-own-addresses-towards-the-internet.ts';
import { applianceShowsItsOwnAddressOnlyWithSnat } from './rules/appliance-shows-its-own-address-only-with-snat.ts';
import { defaultOutboundOnlyWhereStillOffered } from './rules/default-outbound-only-where-still-offered.ts';
import { delegatedSubnetsGoOutByTheirService } from './rules/delegated-subnets-go-out-by-their-service.ts';
import { environmentGoesOutByItsOwnAddress } from './rules/environment-goes-out-by-its-own-address.ts';
import { firewallKeepsTheSourceTowardsPrivateRanges } from './rules/firewall-keeps-the-source-towards-private-ranges.ts';
import { firewallProxiesApplicationRules } from './rules/firewall-proxies-application-rules.ts';
import { forcedTunnellingHidesBehindThePrivateAddress } from './rules/forced-tunnelling-hides-behind-the-private-address.ts';
import { forcedTunnellingWantsAManagementInterface } from './rules/forced-tunnelling-wants-a-management-interface.ts';
import { instancePublicIpNext } from './rules/instance-public-ip-next.ts';
import { internalLoadBalancerTakesDefaultOutbound } from './rules/internal-load-balancer-takes-default-outbound.ts';
import { loadBalancerOutboundNext } from './rules/load-balancer-outbound-next.ts';
import { loadBalancingRuleLendsItsFrontend } from './rules/load-balancing-rule-lends-its-frontend.ts';
import { mailPortMayBeClosed } from './rules/mail-port-may-be-closed.ts';
import { natGatewayFirst } from './rules/nat-gateway-first.ts';
import { natGatewayLetsNothingIn } from './rules/nat-gateway-lets-nothing-in.ts';
import { natGatewayServesTheFirewallSubnet } from './rules/nat-gateway-serves-the-firewall-subnet.ts';
import { outboundTypeDecidesForACluster } from './rules/outbound-type-decides-for-a-cluster.ts';
import { privateSubnetReachesStorageOfItsRegion } from './rules/private-subnet-reaches-storage-of-its-region.ts';
import { publicLoadBalancerTakesDefaultOutbound } from './rules/public-load-balancer-takes-default-outbound.ts';
import { routesBeatEveryOutboundMethod } from './rules/routes-beat-every-outbound-method.ts';
import { serviceEndpointKeepsPrivateSource } from './rules/service-endpoint-keeps-private-source.ts';
import { siteGoesOutByItsNatAddress } from './rules/site-goes-out-by-its-nat-address.ts';

/** Ways out in order: the first rule with an offer decides. Explicit ways come before borrowed ones, as Azure has it; the last rule always has an answer. */
export const outboundPreference = [
  natGatewayFirst,
  instancePublicIpNext,
  loadBalancerOutboundNext,
  loadBalancingRuleLendsItsFrontend,
  delegatedSubnetsGoOutByTheirService,
  privateSubnetReachesStorageOfItsRegion,
  publicLoadBalancerTakesDefaultOutbound,
  internalLoadBalancerTakesDefaultOutbound,
] as const;

/** Every fact of this room, for the rulebook: the ways out in their order, then what stands between, then what goes another way. */
export const egressRules: readonly AzureRule[] = [
  routesBeatEveryOutboundMethod,
  ...outboundPreference,
  defaultOutboundOnlyWhereStillOffered,
  natGatewayLetsNothingIn,
  natGatewayServesTheFirewallSubnet,
  outboundTypeDecidesForACluster,
  environmentGoesOutByItsOwnAddress,
  firewallProxiesApplicationRules,
  firewallKeepsTheSourceTowardsPrivateRanges,
  forcedTunnellingWantsAManagementInterface,
  forcedTunnellingHidesBehindThePrivateAddress,
  applianceShowsItsOwnAddressOnlyWithSnat,
  appKeepsItsOwnAddressesTowardsTheInternet,
  siteGoesOutByItsNatAddress,
  serviceEndpointKeepsPrivateSource,
  mailPortMayBeClosed,
];
