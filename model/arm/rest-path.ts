/**
 * A path into a body as it stands in `rest`: keys behind slashes as in a JSON pointer (`~1` is a slash, `~0` a tilde, `~2` a
 * bracket in front), and for items of lists `[name]`, `[#2]` (the third one) or `[+0]` (one that the design does not hold).
 */
export type PathStep =
  | string
  | { readonly item: string }
  | { readonly index: number }
  | { readonly added: number };

/** A path with one more step. */
export function childPath(path: string, step: PathStep): string {
  // A key may begin as an item does.
  if (typeof step === 'string') return `${path}/${escapeWord(step).replace(/^\[/, '~2')}`;
  if ('item' in step) return `${path}/[${escapeWord(step.item)}]`;
  return 'index' in step ? `${path}/[#${step.index}]` : `${path}/[+${step.added}]`;
}

/** The steps of a path. */
export function readPath(path: string): readonly PathStep[] {
  return path
    .split('/')
    .slice(1)
    .map((word): PathStep => {
      const inside = /^\[(.*)\]$/s.exec(word)?.[1];
      if (inside === undefined) return unescapeWord(word);
      const number = /^([#+])(\d+)$/.exec(inside);
      if (number === null) return { item: unescapeWord(inside) };
      return number[1] === '#' ? { index: Number(number[2]) } : { added: Number(number[2]) };
    });
}

/** A path as people write it: `properties.subnets[data].properties.delegations[0]`. */
export function printPath(steps: readonly PathStep[]): string {
  return steps
    .map((step, index) => {
      if (typeof step === 'string') return index === 0 ? step : `.${step}`;
      return 'item' in step ? `[${step.item}]` : `[${'index' in step ? step.index : `+${step.added}`}]`;
    })
    .join('');
}

// A star of a pattern stands for any item.
/** Does a path lie at or under a pattern? Case does not count. */
export function isUnder(path: string, pattern: string): boolean {
  const steps = path.toLowerCase().split('/');
  const words = pattern.toLowerCase().split('/');
  return words.length <= steps.length && words.every((word, index) => word === '*' || word === steps[index]);
}

function escapeWord(word: string): string {
  return word.replaceAll('~', '~0').replaceAll('/', '~1');
}

function unescapeWord(word: string): string {
  return word.replace(/^~2/, '[').replaceAll('~1', '/').replaceAll('~0', '~');
}
