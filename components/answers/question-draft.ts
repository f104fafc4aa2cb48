import type { Party, Protocol, Question } from '../../model/index.ts';

/** The text of a port field as a port; `undefined` where it is none, null where it is empty (the usual port). */
export function portOfText(text: string): number | null | undefined {
  const typed = text.trim();
  if (typed === '') return null;
  const port = /^\d{1,5}$/.test(typed) ? Number(typed) : Number.NaN;
  return port >= 0 && port <= 65535 ? port : undefined;
}

/** A question with another end; another destination has its own usual port. */
export function withEnd(question: Question, side: 'from' | 'to', party: Party): Question {
  return side === 'from'
    ? { ...question, from: party }
    : { ...question, to: party, port: null, protocol: null };
}

/** The question the other way round. */
export function swapped({ from, to }: Question): Question {
  return { from: to, to: from, port: null, protocol: null };
}

/** The protocols that can be asked. */
export const protocols: readonly Protocol[] = ['tcp', 'udp', 'icmp'];
