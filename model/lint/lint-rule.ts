import type { AzureRule } from '../explain/rule.ts';
import type { Network } from '../network/network.ts';
import type { Finding } from './finding.ts';

/** What a rule reports; the list adds its id and severity. */
export type Fault = Omit<Finding, 'rule' | 'severity'>;

/** A fault that a drawing may have. */
export interface LintRule extends AzureRule {
  check(network: Network): readonly Fault[];
}
