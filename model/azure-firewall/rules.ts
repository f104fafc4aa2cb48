import type { AzureRule } from '../explain/rule.ts';
import { applicationRulesNeedTheName } from './rules/application-rules-need-the-name.ts';
import { applicationRulesResolveTheNameAgain } from './rules/application-rules-resolve-the-name-again.ts';
import { basePolicyRulesComeFirst } from './rules/base-policy-rules-come-first.ts';
import { dnatHidesTheSource } from './rules/dnat-hides-the-source.ts';
import { dnatRulesComeFirst } from './rules/dnat-rules-come-first.ts';
import { namesInNetworkRulesNeedTheProxy } from './rules/names-in-network-rules-need-the-proxy.ts';
import { networkRulesComeBeforeApplicationRules } from './rules/network-rules-come-before-application-rules.ts';
import { networkRulesMayDenyBehindDnat } from './rules/network-rules-may-deny-behind-dnat.ts';
import { whatNoRuleAllowsIsDenied } from './rules/what-no-rule-allows-is-denied.ts';

/** The facts in the order in which a firewall asks them. */
export const azureFirewallRules: readonly AzureRule[] = [
  dnatRulesComeFirst,
  dnatHidesTheSource,
  networkRulesMayDenyBehindDnat,
  basePolicyRulesComeFirst,
  networkRulesComeBeforeApplicationRules,
  namesInNetworkRulesNeedTheProxy,
  applicationRulesNeedTheName,
  applicationRulesResolveTheNameAgain,
  whatNoRuleAllowsIsDenied,
];
