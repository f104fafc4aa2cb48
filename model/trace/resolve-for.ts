import type { Party } from '../document/question.ts';
import { say } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import type { Network } from '../network/network.ts';
import type { DnsResult, Step } from './answer.ts';
import { askName } from './ask-name.ts';
import { dnsClientOf } from './dns-client.ts';
import { understand } from './ends.ts';

/** What one client's DNS says of one name, with every server and alias on the way. */
export interface NameWalk {
  readonly dns: DnsResult;
  readonly steps: readonly Step[];
}

/** Resolves a name as a client would; a client that cannot ask names gets the reason as its only step. */
export function resolveFor(network: Network, from: Party, fqdn: string): NameWalk {
  const ends = understand(network, { from, to: { fqdn }, port: null, protocol: null });
  if (!('origin' in ends)) {
    const says = 'refused' in ends ? ends.refused.says : ends.notModelled;
    return {
      dns: { answer: 'timeout', address: null, chain: [fqdn], servers: [] },
      steps: [{ action: 'resolve', says: say`${says}`, details: [], rules: [], at: [], outcome: 'blocked' }],
    };
  }
  const answer = askName(network, dnsClientOf(network, ends.origin), fqdn);
  return {
    dns: answer.dns,
    steps: answer.steps.map(({ assumes: _, ...step }): Step => ({ action: 'resolve', ...step })),
  };
}

/** Every name that the resources of a design own. */
export function namesOf(
  network: Network,
): readonly { readonly fqdn: string; readonly resource: ResourceId; readonly subresource: string }[] {
  return network.dns.publicNames.map(({ fqdn, resource, subresource }) => ({ fqdn, resource, subresource }));
}
