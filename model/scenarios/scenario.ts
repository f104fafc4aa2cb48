import { checkDesign } from '../document/checks.ts';
import { type Document, usualDefaults } from '../document/document.ts';
import type { Party, Question } from '../document/question.ts';
import { compile } from '../network/compile.ts';
import type { Network } from '../network/network.ts';
import type { Answer, Layer } from '../trace/answer.ts';
import { trace } from '../trace/trace.ts';
import { type Drawing, draw } from './draw.ts';

/** One question to a drawing, and what the answer must hold. */
export interface Asked {
  readonly from: string;
  readonly to: string;
  readonly port?: number;
  readonly protocol?: Question['protocol'];
  readonly answer: Partial<
    Pick<Answer, 'verdict' | 'path' | 'layer' | 'source' | 'initiators' | 'diedAt'> & {
      readonly dns: NonNullable<Answer['dns']>['answer'];
    }
  >;
  /** Things of the drawing that the packet goes through. */
  readonly through?: readonly string[];
  /** Things of the drawing that it goes around. */
  readonly past?: readonly string[];
  /** Layers of the blockers, in packet order. */
  readonly blockers?: readonly Layer[];
  /** Pieces of text that the assumptions hold. */
  readonly assumes?: readonly string[];
  /** Rules that the answer rests on. */
  readonly cites: readonly string[];
}

/** A documented situation: what is drawn, what is asked, what is true. */
export interface Scenario {
  /** Key in the fact collection, with a letter where one entry has several situations. */
  readonly id: string;
  readonly says: string;
  build(d: Drawing): void;
  readonly asks?: readonly Asked[];
  /** Codes of problems that the checks of the document must report. */
  readonly problems?: readonly string[];
}

/** A scenario of the fact collection whose kinds are not in the catalog, and why. */
export interface LeftOut {
  readonly id: string;
  readonly because: string;
}

/** The compiled network of a scenario. */
export function networkOf({ build }: Scenario): Network {
  const d = draw();
  build(d);
  return compile(d.design(), usualDefaults);
}

/** The answer to one question of a scenario. */
export function answerTo(network: Network, { from, to, port, protocol }: Asked): Answer {
  return trace(network, {
    from: partyOf(network, from),
    to: partyOf(network, to),
    port: port ?? null,
    protocol: protocol ?? null,
  });
}

/** The document of a scenario, for edits. */
export function documentOf({ build, says }: Scenario): Document {
  const d = draw();
  build(d);
  return d.document(says);
}

/** The codes of the problems that a scenario's drawing has. */
export function problemsOf({ build }: Scenario): readonly string[] {
  const d = draw();
  build(d);
  return checkDesign(d.design(), usualDefaults).map(({ code }) => code);
}

/** Every rule that an answer cites, wherever it does. */
export function citedBy(answer: Answer): ReadonlySet<string> {
  return new Set([
    ...answer.steps.flatMap(({ rules }) => rules),
    ...answer.blockers.map(({ rule }) => rule),
    ...answer.remarks.map(({ rule }) => rule),
  ]);
}

/** A name of the drawing, an address or a domain name. */
function partyOf({ design }: Network, text: string): Party {
  const resource = Object.values(design.resources).find(({ name }) => name === text);
  if (resource) return { resource: resource.id };
  return /^[\d.]+$/.test(text) ? { address: text } : { fqdn: text };
}
