import type { Finding } from './finding.ts';
import type { LintRule } from './lint-rule.ts';
import { addressSpacesOverlap } from './rules/address-spaces-overlap.ts';
import { adminRulesLeaveAVnetOut } from './rules/admin-rules-leave-a-vnet-out.ts';
import { adminRulesOfOneNumber } from './rules/admin-rules-of-one-number.ts';
import { applianceSendsToItself } from './rules/appliance-sends-to-itself.ts';
import { asymmetricPath } from './rules/asymmetric-path.ts';
import { configurationThatDoesNothing } from './rules/configuration-that-does-nothing.ts';
import { connectedGroupWithAnOverlap } from './rules/connected-group-with-an-overlap.ts';
import { defaultRouteTakesFromAnInjectedService } from './rules/default-route-takes-from-an-injected-service.ts';
import { endpointPastTheHubFirewall } from './rules/endpoint-past-the-hub-firewall.ts';
import { firewallRestsInEnforcedPerimeter } from './rules/firewall-rests-in-enforced-perimeter.ts';
import { forwardingLoop } from './rules/forwarding-loop.ts';
import { hubFirewallSeesNoZone } from './rules/hub-firewall-sees-no-zone.ts';
import { ipv6IsNotModelled } from './rules/ipv6-is-not-modelled.ts';
import { linkedZoneWithoutRecord } from './rules/linked-zone-without-record.ts';
import { managerTakesAPeeringAway } from './rules/manager-takes-a-peering-away.ts';
import { nodesCannotReachTheirApiServer } from './rules/nodes-cannot-reach-their-api-server.ts';
import { nsgRuleBehindAnAdminRule } from './rules/nsg-rule-behind-an-admin-rule.ts';
import { nsgRuleNeverReached } from './rules/nsg-rule-never-reached.ts';
import { nsgShutsAnInjectedService } from './rules/nsg-shuts-an-injected-service.ts';
import { perimeterInTransitionMode } from './rules/perimeter-in-transition-mode.ts';
import { privateEndpointWithoutDns } from './rules/private-endpoint-without-dns.ts';
import { publicAccessBesidePrivateEndpoint } from './rules/public-access-beside-private-endpoint.ts';
import { reservedSubnetTooSmall } from './rules/reserved-subnet-too-small.ts';
import { serviceEndpointBypassesFirewall } from './rules/service-endpoint-bypasses-firewall.ts';
import { serviceEndpointWithoutPolicy } from './rules/service-endpoint-without-policy.ts';
import { shutOffFromWhatItMustReach } from './rules/shut-off-from-what-it-must-reach.ts';
import { vnetRuleWithoutServiceEndpoint } from './rules/vnet-rule-without-service-endpoint.ts';
import { vpnClientsSeeNoPrivateZone } from './rules/vpn-clients-see-no-private-zone.ts';

/** Every fault that is looked for, with how bad it is: errors break something, warnings surprise, notes are worth knowing. */
export const lintRules: readonly { readonly rule: LintRule; readonly severity: Finding['severity'] }[] = [
  { rule: addressSpacesOverlap, severity: 'error' },
  { rule: reservedSubnetTooSmall, severity: 'error' },
  { rule: linkedZoneWithoutRecord, severity: 'error' },
  { rule: forwardingLoop, severity: 'error' },
  { rule: nsgShutsAnInjectedService, severity: 'error' },
  { rule: nodesCannotReachTheirApiServer, severity: 'error' },
  { rule: shutOffFromWhatItMustReach, severity: 'error' },
  { rule: privateEndpointWithoutDns, severity: 'warning' },
  { rule: asymmetricPath, severity: 'warning' },
  { rule: applianceSendsToItself, severity: 'warning' },
  { rule: endpointPastTheHubFirewall, severity: 'warning' },
  { rule: hubFirewallSeesNoZone, severity: 'warning' },
  { rule: defaultRouteTakesFromAnInjectedService, severity: 'warning' },
  { rule: vnetRuleWithoutServiceEndpoint, severity: 'warning' },
  { rule: serviceEndpointBypassesFirewall, severity: 'warning' },
  { rule: publicAccessBesidePrivateEndpoint, severity: 'warning' },
  { rule: firewallRestsInEnforcedPerimeter, severity: 'warning' },
  { rule: adminRulesLeaveAVnetOut, severity: 'warning' },
  { rule: adminRulesOfOneNumber, severity: 'warning' },
  { rule: configurationThatDoesNothing, severity: 'warning' },
  { rule: connectedGroupWithAnOverlap, severity: 'warning' },
  { rule: managerTakesAPeeringAway, severity: 'warning' },
  { rule: nsgRuleBehindAnAdminRule, severity: 'warning' },
  { rule: nsgRuleNeverReached, severity: 'note' },
  { rule: perimeterInTransitionMode, severity: 'note' },
  { rule: serviceEndpointWithoutPolicy, severity: 'note' },
  { rule: vpnClientsSeeNoPrivateZone, severity: 'warning' },
  { rule: ipv6IsNotModelled, severity: 'note' },
];
