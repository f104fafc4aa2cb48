import type { AzureRule } from '../explain/rule.ts';
import { clientsKeepAnswersUntilTheTtl } from './rules/clients-keep-answers-until-the-ttl.ts';
import { configurationsTakeMinutes } from './rules/configurations-take-minutes.ts';
import { firewallProxyKeepsAnswers } from './rules/firewall-proxy-keeps-answers.ts';
import { flexibleServerKeepsItsNetwork } from './rules/flexible-server-keeps-its-network.ts';
import { machinesTakeDnsServersOnRenewal } from './rules/machines-take-dns-servers-on-renewal.ts';
import { openConnectionsStayOnTheOldWay } from './rules/open-connections-stay-on-the-old-way.ts';
import { outboundDefaultChangesAfterDeallocation } from './rules/outbound-default-changes-after-deallocation.ts';
import { peeringIsMadeAnew } from './rules/peering-is-made-anew.ts';
import { publicAccessOffBeforeDnsIsReady } from './rules/public-access-off-before-dns-is-ready.ts';
import { serviceEndpointOnBeforeItsRule } from './rules/service-endpoint-on-before-its-rule.ts';
import { storageTakesNoRuleBeforeTheEndpoint } from './rules/storage-takes-no-rule-before-the-endpoint.ts';
import { subnetKeepsItsPrefixWhileInUse } from './rules/subnet-keeps-its-prefix-while-in-use.ts';
import { switchingAServiceEndpointClosesConnections } from './rules/switching-a-service-endpoint-closes-connections.ts';
import { vnetLeavesItsGatewayBeforeTheHub } from './rules/vnet-leaves-its-gateway-before-the-hub.ts';
import { vpnClientsNeedANewProfile } from './rules/vpn-clients-need-a-new-profile.ts';
import { zoneAnswersBeforeItsRecord } from './rules/zone-answers-before-its-record.ts';
import { zoneLinksTakeMinutes } from './rules/zone-links-take-minutes.ts';

/** Every fact of this room, for the rulebook: the mistakes of an order, then how long a change takes to count. */
export const rehearseRules: readonly AzureRule[] = [
  configurationsTakeMinutes,
  peeringIsMadeAnew,
  flexibleServerKeepsItsNetwork,
  subnetKeepsItsPrefixWhileInUse,
  publicAccessOffBeforeDnsIsReady,
  zoneAnswersBeforeItsRecord,
  serviceEndpointOnBeforeItsRule,
  storageTakesNoRuleBeforeTheEndpoint,
  clientsKeepAnswersUntilTheTtl,
  firewallProxyKeepsAnswers,
  switchingAServiceEndpointClosesConnections,
  openConnectionsStayOnTheOldWay,
  zoneLinksTakeMinutes,
  machinesTakeDnsServersOnRenewal,
  outboundDefaultChangesAfterDeallocation,
  vnetLeavesItsGatewayBeforeTheHub,
  vpnClientsNeedANewProfile,
];
