import type { AzureRule } from '../explain/rule.ts';
import { addressInTheRecordDecidesPrivateOrPublic } from './rules/address-in-the-record-decides-private-or-public.ts';
import { aliasesInACircleHaveNoAnswer } from './rules/aliases-in-a-circle-have-no-answer.ts';
import { appWithoutVnetIntegrationSeesNoPrivateZone } from './rules/app-without-vnet-integration-sees-no-private-zone.ts';
import { azureDnsAnswersOnlyInsideTheVnet } from './rules/azure-dns-answers-only-inside-the-vnet.ts';
import { azureDnsIsNoRuleTarget } from './rules/azure-dns-is-no-rule-target.ts';
import { azuresOwnNamesStayInTheirVnet } from './rules/azures-own-names-stay-in-their-vnet.ts';
import { clientsOutsideAzureGetThePublicAddress } from './rules/clients-outside-azure-get-the-public-address.ts';
import { customDnsServersReplaceAzureDns } from './rules/custom-dns-servers-replace-azure-dns.ts';
import { dnsNeedsNoPeering } from './rules/dns-needs-no-peering.ts';
import { exactRecordBeatsWildcard } from './rules/exact-record-beats-wildcard.ts';
import { failoverGroupNameFollowsThePrimary } from './rules/failover-group-name-follows-the-primary.ts';
import { fallbackToInternetOnTheLink } from './rules/fallback-to-internet-on-the-link.ts';
import { firewallAsksWithItsOwnVnet } from './rules/firewall-asks-with-its-own-vnet.ts';
import { firewallProxyMustBeOn } from './rules/firewall-proxy-must-be-on.ts';
import { firstServerThatAnswers } from './rules/first-server-that-answers.ts';
import { forwardThePublicSuffix } from './rules/forward-the-public-suffix.ts';
import { forwardersReturnTheFinishedAnswer } from './rules/forwarders-return-the-finished-answer.ts';
import { forwardingLoop } from './rules/forwarding-loop.ts';
import { forwardingRuleIsAskedForEveryAlias } from './rules/forwarding-rule-is-asked-for-every-alias.ts';
import { hostsFileFirst } from './rules/hosts-file-first.ts';
import { hubTakesNoZoneLink } from './rules/hub-takes-no-zone-link.ts';
import { impatientForwardersMayAnswerPublicly } from './rules/impatient-forwarders-may-answer-publicly.ts';
import { inboundEndpointUsesItsOwnVnet } from './rules/inbound-endpoint-uses-its-own-vnet.ts';
import { injectedServerIsAnAliasIntoItsZone } from './rules/injected-server-is-an-alias-into-its-zone.ts';
import { internalNamesAreYoursToPublish } from './rules/internal-names-are-yours-to-publish.ts';
import { iteratingServersFollowAliases } from './rules/iterating-servers-follow-aliases.ts';
import { lastHopDecidesWhichZonesCount } from './rules/last-hop-decides-which-zones-count.ts';
import { linkedPrivateZoneHidesPublicName } from './rules/linked-private-zone-hides-public-name.ts';
import { linkedZoneWithoutRecordIsNxdomain } from './rules/linked-zone-without-record-is-nxdomain.ts';
import { linksAreNotInheritedOverPeering } from './rules/links-are-not-inherited-over-peering.ts';
import { longestForwardingSuffixWins } from './rules/longest-forwarding-suffix-wins.ts';
import { longestZoneSuffixAnswers } from './rules/longest-zone-suffix-answers.ts';
import { mixedServerListsDepend } from './rules/mixed-server-lists-depend.ts';
import { nameWithoutEndpointNeverEntersTheZone } from './rules/name-without-endpoint-never-enters-the-zone.ts';
import { ownRecordsFirst } from './rules/own-records-first.ts';
import { podsAskTheServersOfTheirVnet } from './rules/pods-ask-the-servers-of-their-vnet.ts';
import { privateLinkAddsACname } from './rules/private-link-adds-a-cname.ts';
import { privateNamesAreInTheirZoneAlone } from './rules/private-names-are-in-their-zone-alone.ts';
import { privateZoneBeatsRuleOfTheSameName } from './rules/private-zone-beats-rule-of-the-same-name.ts';
import { questionsTravelByUdpAndTcp } from './rules/questions-travel-by-udp-and-tcp.ts';
import { registrationWritesTheMachines } from './rules/registration-writes-the-machines.ts';
import { ruleForThePublicSuffixTakesTheQuestion } from './rules/rule-for-the-public-suffix-takes-the-question.ts';
import { rulesetForwardsThroughItsOutboundEndpoint } from './rules/ruleset-forwards-through-its-outbound-endpoint.ts';
import { rulesetsNeedAzureDns } from './rules/rulesets-need-azure-dns.ts';
import { sameNamedZonesAreIndependent } from './rules/same-named-zones-are-independent.ts';
import { secondEndpointRewritesTheRecord } from './rules/second-endpoint-rewrites-the-record.ts';
import { securityPolicyStandsBeforeZones } from './rules/security-policy-stands-before-zones.ts';
import { serverWithoutAzureDnsAnswersPublicly } from './rules/server-without-azure-dns-answers-publicly.ts';
import { serviceEndpointsNeverChangeDns } from './rules/service-endpoints-never-change-dns.ts';
import { severalValuesTakeTurns } from './rules/several-values-take-turns.ts';
import { someNamesAreAlwaysPrivate } from './rules/some-names-are-always-private.ts';
import { staleRecordIsStillAnswered } from './rules/stale-record-is-still-answered.ts';
import { suffixRulesOfAClientComeFirst } from './rules/suffix-rules-of-a-client-come-first.ts';
import { unlinkedZoneFallsBackToPublic } from './rules/unlinked-zone-falls-back-to-public.ts';
import { unreachableServerIsATimeout } from './rules/unreachable-server-is-a-timeout.ts';
import { vpnClientsTakeTheServersOfTheVnet } from './rules/vpn-clients-take-the-servers-of-the-vnet.ts';
import { wholeChainMustBeForwarded } from './rules/whole-chain-must-be-forwarded.ts';
import { wildcardRuleSkipsReservedSuffixes } from './rules/wildcard-rule-skips-reserved-suffixes.ts';
import { zoneForThePublicSuffixHidesEverything } from './rules/zone-for-the-public-suffix-hides-everything.ts';
import { zoneGroupWritesTheRecords } from './rules/zone-group-writes-the-records.ts';

/** Every fact of this room, for the rulebook: from the client over Azure DNS to the servers that people run. */
export const dnsRules: readonly AzureRule[] = [
  hostsFileFirst,
  suffixRulesOfAClientComeFirst,
  customDnsServersReplaceAzureDns,
  firstServerThatAnswers,
  mixedServerListsDepend,
  azureDnsAnswersOnlyInsideTheVnet,
  lastHopDecidesWhichZonesCount,
  clientsOutsideAzureGetThePublicAddress,
  vpnClientsTakeTheServersOfTheVnet,
  appWithoutVnetIntegrationSeesNoPrivateZone,
  unreachableServerIsATimeout,
  questionsTravelByUdpAndTcp,
  privateLinkAddsACname,
  failoverGroupNameFollowsThePrimary,
  nameWithoutEndpointNeverEntersTheZone,
  someNamesAreAlwaysPrivate,
  injectedServerIsAnAliasIntoItsZone,
  internalNamesAreYoursToPublish,
  serviceEndpointsNeverChangeDns,
  unlinkedZoneFallsBackToPublic,
  linksAreNotInheritedOverPeering,
  dnsNeedsNoPeering,
  azuresOwnNamesStayInTheirVnet,
  securityPolicyStandsBeforeZones,
  linkedPrivateZoneHidesPublicName,
  longestZoneSuffixAnswers,
  sameNamedZonesAreIndependent,
  exactRecordBeatsWildcard,
  linkedZoneWithoutRecordIsNxdomain,
  fallbackToInternetOnTheLink,
  zoneForThePublicSuffixHidesEverything,
  addressInTheRecordDecidesPrivateOrPublic,
  severalValuesTakeTurns,
  staleRecordIsStillAnswered,
  zoneGroupWritesTheRecords,
  registrationWritesTheMachines,
  secondEndpointRewritesTheRecord,
  rulesetsNeedAzureDns,
  privateZoneBeatsRuleOfTheSameName,
  ruleForThePublicSuffixTakesTheQuestion,
  longestForwardingSuffixWins,
  wildcardRuleSkipsReservedSuffixes,
  forwardingRuleIsAskedForEveryAlias,
  azureDnsIsNoRuleTarget,
  rulesetForwardsThroughItsOutboundEndpoint,
  forwardingLoop,
  aliasesInACircleHaveNoAnswer,
  privateNamesAreInTheirZoneAlone,
  podsAskTheServersOfTheirVnet,
  inboundEndpointUsesItsOwnVnet,
  firewallProxyMustBeOn,
  firewallAsksWithItsOwnVnet,
  hubTakesNoZoneLink,
  serverWithoutAzureDnsAnswersPublicly,
  impatientForwardersMayAnswerPublicly,
  ownRecordsFirst,
  forwardersReturnTheFinishedAnswer,
  iteratingServersFollowAliases,
  forwardThePublicSuffix,
  wholeChainMustBeForwarded,
];
