import { type Arguments, BadInput, readArguments } from './arguments.ts';
import { load } from './load.ts';
import type { FileVerb, Outcome, Verb } from './verb.ts';
import { verbs } from './verbs.ts';

/** What the process prints and with which code it ends. */
export interface Ended {
  readonly code: 0 | 1 | 2;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line without touching the process, so that tests can call it. */
export async function run(words: readonly string[]): Promise<Ended> {
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
    const { text, asExpected, repairs = [] } = await outcomeOf(verb, given);
    return { code: asExpected ? 0 : 1, out: text, err: repairs.join('\n') };
  } catch (error) {
    if (error instanceof BadInput) return { code: 2, out: '', err: error.message };
    throw error;
  }
}

async function outcomeOf(verb: Verb | FileVerb, given: Arguments): Promise<Outcome> {
  if ('readsAnyFile' in verb) return verb.run(given);
  const loaded = load(given);
  const outcome = await verb.run(loaded, given);
  const repairs = loaded.repairs.map((line) => `${given.file}: ${line}`);
  return { ...outcome, repairs: [...repairs, ...(outcome.repairs ?? [])] };
}

/** An option that a verb does not know would be silently without effect. */
function refuseForeignOptions(verb: Verb | FileVerb, { options, otherFile }: Arguments): void {
  const { name, usage } = verb;
  const comparesVariants = 'comparesVariants' in verb;
  const takesVariant = !comparesVariants && !('readsAnyFile' in verb);
  const own = usage.match(/--[a-z-]+/g) ?? [];
  const known = [...(takesVariant ? ['--variant'] : []), '--json', ...own];
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
    'Every verb takes --json, and all but diff and import take --variant NAME (default: the first; check, export: all). A and B are a resource,',
    'VNET/SUBNET style where a name occurs twice, an address, or a DNS name.',
    'Exit codes: 0 answered, 1 not as expected or different, 2 bad input.',
  ].join('\n');
}
