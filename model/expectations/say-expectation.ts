import { type Design, find } from '../document/design.ts';
import type { Expectation } from '../document/expectations.ts';
import type { Party } from '../document/question.ts';
import { code, nameOf, type Sentence, type SentencePart, say } from '../explain/sentence.ts';

/** Over which path, as it stands behind `must reach`. */
export const pathPhrases: Readonly<Record<NonNullable<Expectation['path']>, string>> = {
  privately: 'privately',
  private: 'on private addresses',
  privateEndpoint: 'through a private endpoint',
  serviceEndpoint: 'by a service endpoint',
  public: 'at its public address',
};

/** What is expected, in one sentence without a full stop: `vm-app must reach sql-shop privately`. */
export function sayExpectation(design: Design, { question, must, path, dns }: Expectation): Sentence {
  const [from, to] = [partyIn(design, question.from), partyIn(design, question.to)];
  const verb = must === 'reach' ? 'must reach' : 'must not reach';
  const flow = question.port === null ? '' : ` on ${question.protocol ?? 'tcp'} ${question.port}`;
  const way = path === null ? '' : ` ${pathPhrases[path]}`;
  const name = dns === null ? [] : say`, and the name must give ${from} a ${dns} address`;
  return say`${from} ${verb} ${to}${flow}${way}${name}`;
}

/** An end of a question as the design names it. */
export function partyIn(design: Design, party: Party): SentencePart {
  if ('address' in party) return code(party.address);
  if ('fqdn' in party) return code(party.fqdn);
  const resource = find(design, party.resource);
  return resource ? nameOf(resource) : 'something that is not here';
}
