import { type Arguments, BadInput, readArguments } from './arguments.ts';
import { load } from './load.ts';
import type { Verb } from './verb.ts';
import { verbs } from './verbs.ts';

/** What the process prints and with which code it ends. */
export interface Ended {
  readonly code: 0 | 1 | 2;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line without touching the process, so that tests can call it. */
export function run(words: readonly string[]): Ended {
  if (words.length === 0 || words.includes('--help') || words[0] === 'help')
    return { code: 0, out: help(), err: '' };
  try {
    const given = readArguments(words);
    const verb = verbs.find(({ name }) => name === given.verb);
    if (!verb)
      throw new BadInput(
        `There is no verb "${given.verb}". Verbs: ${verbs.map(({ name }) => name).join(', ')}.`,
      );
    refuseForeignOptions(verb, given);
    const loaded = load(given);
    const { text, asExpected, repairs = [] } = verb.run(loaded, given);
    return {
      code: asExpected ? 0 : 1,
      out: text,
      err: [...loaded.repairs.map((line) => `${given.file}: ${line}`), ...repairs].join('\n'),
    };
  } catch (error) {
    if (error instanceof BadInput) return { code: 2, out: '', err: error.message };
    throw error;
  }
}

/** An option that a verb does not know would be silently without effect. */
function refuseForeignOptions({ name, usage, comparesVariants }: Verb, given: Arguments): void {
  const { options, otherFile } = given;
  const own = usage.match(/--[a-z-]+/g) ?? [];
  const known = [...(comparesVariants ? [] : ['--variant']), '--json', ...own];
  const foreign = options.find((option) => !known.includes(option));
  if (foreign !== undefined) throw new BadInput(`${name} takes no ${foreign}. It is: reachboard ${usage}`);
  if (otherFile !== null && !comparesVariants)
    throw new BadInput(`${name} takes one file; "${otherFile}" is one too many.`);
}

function help(): string {
  return [
    'reachboard: who reaches whom in an Azure network that is drawn, and why',
    '',
    ...verbs.map(({ usage, says }) => `  reachboard ${usage}\n      ${says}`),
    '',
    'Every verb takes --json, and all but diff take --variant NAME (default: the first; check: all). A and B are a resource,',
    'VNET/SUBNET style where a name occurs twice, an address, or a DNS name.',
    'Exit codes: 0 answered, 1 not as expected or different, 2 bad input.',
  ].join('\n');
}
