import { find } from '../document/design.ts';
import { type Party, partyResource } from '../document/question.ts';
import { printSentence, type Sentence } from '../explain/sentence.ts';
import type { Network } from '../network/network.ts';
import type { Answer, Step } from './answer.ts';
import { printFlow } from './walk.ts';

const labelWidth = 10;

/** A trace as plain text: what the command line prints, and the goldens and reports hold. */
export function printTrace(network: Network, answer: Answer): string {
  return [
    head(network, answer),
    ...answer.steps.flatMap((step, index) => printStep(step, index + 1)),
    ...section(
      'blockers',
      answer.blockers.map(
        (blocker) =>
          `${blocker.layer}: ${printSentence(blocker.evidence)} [${blocker.rule}]${blocker.fix ? `\n             fix: ${printSentence(blocker.fix.says)}` : ''}`,
      ),
    ),
    ...section(
      'assumes',
      answer.assumptions.map(({ kind, says }) => `${kind}: ${printSentence(says)}`),
    ),
    ...section(
      'remarks',
      answer.remarks.map(({ rule, says }) => `${printSentence(says)} [${rule}]`),
    ),
    ...line('source', answer.source),
    ...line('opens', answer.initiators),
    ...line('dns', answer.dns && `${printAddress(answer.dns)}: ${answer.dns.chain.join(' > ')}`),
    printSentence(answer.says),
  ].join('\n');
}

/** A symbolic address begins with the word for its kind already. */
function printAddress({ answer, address }: NonNullable<Answer['dns']>): string {
  if (address === null) return answer;
  return address.startsWith(`${answer} `) ? address : `${answer} ${address}`;
}

function head(network: Network, answer: Answer): string {
  const ends = `${printParty(network, answer.question.from)} -> ${printParty(network, answer.question.to)} : ${printFlow(answer)}`;
  const words = [answer.verdict.toUpperCase(), answer.path, answer.layer && `at ${answer.layer}`]
    .filter(Boolean)
    .join(', ');
  return `${ends}    ${words}`;
}

/** A party as a person writes it. */
export function printParty(network: Network, party: Party): string {
  if ('address' in party) return party.address;
  if ('fqdn' in party) return party.fqdn;
  return find(network.design, partyResource(party))?.name ?? party.resource;
}

function printStep(step: Step, number: number): readonly string[] {
  const mark = step.outcome === 'blocked' ? ' x' : step.outcome === 'depends' ? ' ?' : '';
  return [
    `${String(number).padStart(2)} ${(step.action + mark).padEnd(labelWidth)} ${printSentence(step.says)}`,
    ...step.details.map((detail: Sentence) => `${' '.repeat(labelWidth + 4)}${printSentence(detail)}`),
    ...step.rules.map((rule) => `${' '.repeat(labelWidth + 4)}because ${rule}`),
  ];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.map((text, index) => `${(index === 0 ? title : '').padEnd(labelWidth + 3)} ${text}`);
}

function line(title: string, text: string | null | false): readonly string[] {
  return text ? [`${title.padEnd(labelWidth + 3)} ${text}`] : [];
}
