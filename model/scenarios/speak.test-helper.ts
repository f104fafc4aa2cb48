import { printSentence, type Sentence, wholeSentence } from '../explain/sentence.ts';
import type { Network } from '../network/network.ts';
import type { Answer, Step } from '../trace/answer.ts';
import { printParty } from '../trace/print-trace.ts';
import { groupSteps, withNameTold } from '../trace/step-groups.ts';
import { printFlow } from '../trace/walk.ts';

/** An answer as a trainer says it to a room: the question, the verdict, then the step cards from top to bottom, and what stands beside them. */
export function speak(network: Network, answer: Answer): string {
  return [
    ask(network, answer),
    printSentence(answer.says),
    ...groupsOf(answer),
    ...part('What stands in the way, in order:', blockersOf(answer)),
    ...part(
      'This assumes:',
      answer.assumptions.map(({ says }) => told(says)),
    ),
    ...part(
      'Good to know:',
      answer.remarks.map(({ says }) => told(says)),
    ),
  ].join('\n');
}

function ask(network: Network, answer: Answer): string {
  const { from, to } = answer.question;
  return `Can ${printParty(network, from)} reach ${printParty(network, to)} on ${printFlow(answer)}?`;
}

function groupsOf({ steps, dns }: Answer): readonly string[] {
  return withNameTold(groupSteps(steps), dns).flatMap(({ number, outcome, says, details }) => [
    `Step ${number}: ${signs[outcome]}${told(says)}`,
    ...details.map((detail) => `   ${told(detail)}`),
  ]);
}

/** A verdict tells its only blocker itself. */
function blockersOf({ blockers, verdict }: Answer): readonly string[] {
  if (verdict === 'blocked' && blockers.length === 1) return [];
  return blockers.map(({ evidence, fix }) => `${told(evidence)}${fix ? ` Remedy: ${told(fix.says)}` : ''}`);
}

/** The sign that a card carries, as a word. */
const signs: Readonly<Record<Step['outcome'], string>> = {
  passed: '',
  info: '',
  blocked: 'Blocked. ',
  depends: 'Depends. ',
};

function part(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `- ${line}`)];
}

function told(sentence: Sentence): string {
  return printSentence(wholeSentence(sentence));
}
