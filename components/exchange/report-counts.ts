import type { Problem } from '../../model/index.ts';

/** How much was found, in one sentence. */
export function reportCounts(problems: readonly Problem[]): string {
  const notes = problems.filter(({ severity }) => severity === 'note').length;
  const parts = [
    words(problems.length - notes, 'thing was repaired or set aside', 'things were repaired or set aside'),
    words(notes, 'note', 'notes'),
  ].filter((part): part is string => part !== null);
  return parts.length === 0 ? 'Nothing to report.' : `${parts.join(', ')}.`;
}

function words(count: number, one: string, many: string): string | null {
  return count === 0 ? null : `${count} ${count === 1 ? one : many}`;
}
