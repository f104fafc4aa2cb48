import { compile, type Network } from '../model/engine.ts';
import { type Document, open, printSentence, type Variant } from '../model/index.ts';
import { type Arguments, BadInput } from './arguments.ts';
import { readBytes } from './read-input.ts';

/** A file opened, with the design that was asked for compiled. */
export interface Loaded {
  readonly document: Document;
  readonly variant: Variant;
  readonly network: Network;
  /** What had to be repaired or set aside, in words. */
  readonly repairs: readonly string[];
}

/** Reads a file and compiles the variant; throws BadInput that names the file. */
export function load({ file, variant: wanted }: Pick<Arguments, 'file' | 'variant'>): Loaded {
  const { document, problems } = open(Buffer.from(readBytes(file)).toString('utf8'));
  const errors = problems.filter(({ code }) => unreadable.includes(code));
  const first = errors[0];
  if (first) throw new BadInput(`${file}: ${printSentence(first.says)}`);
  const variant =
    wanted === null
      ? document.variants[0]
      : document.variants.find(({ name, id }) => name === wanted || id === wanted);
  if (!variant) {
    throw new BadInput(
      `${file} has no variant "${wanted}". It has ${document.variants.map(({ name }) => `"${name}"`).join(', ')}.`,
    );
  }
  return {
    document,
    variant,
    network: compile(variant.design, document.defaults),
    repairs: problems.map(
      ({ where, says }) => `${where.path ? `${where.path}: ` : ''}${printSentence(says)}`,
    ),
  };
}

/** Problems of opening after which there is no document of the person's to speak about. */
const unreadable: readonly string[] = ['not-json', 'not-ours', 'too-large', 'too-deep', 'newer', 'not-text'];
