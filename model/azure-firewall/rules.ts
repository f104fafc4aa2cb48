import type { AzureRule } from '../explain/rule.ts';
import { applicationRulesNeedTheName } from './rules/application-rules-need-the-name.ts';
import { applicationRulesResolveTheNameAgain } from './rules/application-rules-resolve-the-name-again.ts';
import { namesInNetworkRulesNeedTheProxy } from './rules/names-in-network-rules-need-the-proxy.ts';
import { networkRulesComeBeforeApplicationRules } from './rules/network-rules-come-before-application-rules.ts';
import { whatNoRuleAllowsIsDenied } from './rules/what-no-rule-allows-is-denied.ts';

/** The facts in the order in which a firewall asks them. */
export const azureFirewallRules: readonly AzureRule[] = [
  networkRulesComeBeforeApplicationRules,
  namesInNetworkRulesNeedTheProxy,
  applicationRulesNeedTheName,
  applicationRulesResolveTheNameAgain,
  whatNoRuleAllowsIsDenied,
];
