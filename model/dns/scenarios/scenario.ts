import type { DnsFaultKind, DnsOutcome } from '../dns-answer.ts';
import type { DnsClient, DnsWorld } from '../dns-world.ts';

/** One scenario of the project's DNS fact collection, keyed by its number, in our words. */
export interface Scenario {
  readonly key: string;
  readonly title: string;
  readonly world: DnsWorld;
  readonly client: DnsClient;
  readonly name: string;
  readonly answer: DnsOutcome['answer'];
  readonly address?: string;
  readonly chain?: readonly string[];
  readonly faults?: readonly DnsFaultKind[];
  /** Servers that do not answer. */
  readonly down?: readonly string[];
}
