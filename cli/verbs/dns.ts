import { resolveFor } from '../../model/engine.ts';
import { printSentence } from '../../model/index.ts';
import { needed } from '../arguments.ts';
import { readParty } from '../parties.ts';
import { plainStep, printJson } from '../plain.ts';
import type { Verb } from '../verb.ts';

/** What a client's DNS says of a name. */
export const dnsVerb: Verb = {
  name: 'dns',
  usage: 'dns FILE --from A --name FQDN',
  says: 'What the DNS of A answers for a name: every server and every alias.',
  run(loaded, given) {
    const name = needed(given.name, '--name');
    const { dns, steps } = resolveFor(
      loaded.network,
      readParty(loaded.network.design, needed(given.from, '--from'), '--from'),
      name,
    );
    if (given.json) {
      const plain = {
        variant: loaded.variant.name,
        from: given.from ?? '',
        name,
        dns,
        steps: steps.map((step) => plainStep(loaded, step)),
      };
      return { text: printJson(plain), asExpected: true };
    }
    const lines = [
      `${given.from} asks for ${name}    ${dns.answer.toUpperCase()}${dns.address ? ` ${dns.address}` : ''}`,
      `chain    ${dns.chain.join(' > ')}`,
      `servers  ${dns.servers.join(' > ')}`,
      ...steps.flatMap((step, index) => [
        `${String(index + 1).padStart(2)} ${printSentence(step.says)}`,
        ...step.rules.map((rule) => `     because ${rule}`),
      ]),
    ];
    return { text: lines.join('\n'), asExpected: true };
  },
};
