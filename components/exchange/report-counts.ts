import type { Problem } from '../../model/index.ts';

/** How much was found, in one sentence. */
export function reportCounts(problems: readonly Problem[]): string {
  const count = (severity: Problem['severity']) => problems.filter((one) => one.severity === severity).length;
  const parts = [
    words(count('error'), 'part was set aside', 'parts were set aside'),
    words(count('warning'), 'thing was repaired', 'things were repaired'),
    words(count('note'), 'note', 'notes'),
  ].filter((part): part is string => part !== null);
  return parts.length === 0 ? 'Nothing to report.' : `${parts.join(', ')}.`;
}

function words(count: number, one: string, many: string): string | null {
  return count === 0 ? null : `${count} ${count === 1 ? one : many}`;
}
