import {
  type Answer,
  code,
  type DnsResult,
  type Layer,
  printSentence,
  type Sentence,
  type SentencePart,
  type Step,
  say,
  type Verdict,
} from '../../model/index.ts';
import { type Signal, verdictWords } from '../ui/signals.ts';

/** A number as a person reads it. */
export const { format: printCount } = new Intl.NumberFormat('en');

/** The title of a step's card. */
export const actionTitles: Readonly<Record<Step['action'], string>> = {
  resolve: 'Name',
  leave: 'Leave',
  route: 'Route',
  forward: 'Forward',
  source: 'Source',
  enter: 'Enter',
  knock: 'Service',
  return: 'Way back',
};

/** Where it was decided, as a person says it. */
export const layerWords: Readonly<Record<Layer, string>> = {
  dns: 'Name resolution',
  route: 'Route',
  nsgOut: 'NSG, outbound',
  nsgIn: 'NSG, inbound',
  appliance: 'Appliance',
  gateway: 'Gateway',
  firewall: 'Firewall',
  serviceAccess: 'Service access',
  endpointState: 'Endpoint state',
  returnPath: 'Way back',
};

/** What the things in the way are called: on a way that is not decided they may not be met at all. */
export function blockersTitle(verdict: Verdict): string {
  switch (verdict) {
    case 'blocked':
      return 'What stops it';
    case 'misdirected':
      return 'What leads it elsewhere';
    case 'depends':
    case 'notModelled':
      return 'What may stand in the way';
    case 'reachable':
      return 'What does not stop it';
  }
}

/** What the name gave, as a word. */
export const dnsWords: Readonly<Record<DnsResult['answer'], string>> = {
  private: 'Private address',
  public: 'Public address',
  nxdomain: 'No such name',
  nodata: 'Name without an address',
  servfail: 'Server failure',
  timeout: 'No answer',
  unreliable: 'Unreliable',
};

/** The sign beside a DNS answer; the word says which. */
export const dnsSignals: Readonly<Record<DnsResult['answer'], Signal>> = {
  private: 'private',
  public: 'public',
  nxdomain: 'blocked',
  nodata: 'blocked',
  servfail: 'blocked',
  timeout: 'blocked',
  unreliable: 'depends',
};

/** Who may open a connection, as a sentence. */
export function sayInitiators(answer: Answer, from: SentencePart, to: SentencePart): Sentence {
  switch (answer.initiators) {
    case 'source':
      return say`Only ${from} can open the connection.`;
    case 'destination':
      return say`Only ${to} can open a connection to ${from}.`;
    case 'both':
      return say`Either side can open a connection.`;
    case 'neither':
      return say`Neither side can open a connection.`;
  }
}

/** The address that the destination sees; null when nothing arrives. */
export function saySource(answer: Answer, to: SentencePart): Sentence | null {
  return answer.source === null ? null : say`${to} sees ${code(answer.source)}.`;
}

const verdictStart = /^(Reachable|Blocked|Misdirected|Depends|Not modelled)\.\s*/;

/** The answer's sentence without its first word, for places where the verdict stands beside it as a sign. */
export function withoutVerdict(sentence: Sentence): Sentence {
  const [first, ...rest] = sentence;
  if (typeof first !== 'string') return sentence;
  const cut = first.replace(verdictStart, '');
  return cut ? [cut, ...rest] : rest;
}

/** An answer for people who listen: who, whom, verdict, reason. */
export function spokenAnswer(
  from: string,
  to: string,
  { verdict, path, says }: Pick<Answer, 'verdict' | 'path' | 'says'>,
): string {
  const reason = verdict === 'reachable' ? '' : ` ${printSentence(withoutVerdict(says))}`;
  return `${from} to ${to}: ${verdictWords(verdict, path)}.${reason}`;
}
