import type { Problem } from '../../explain/problem.ts';
import { problem } from '../../explain/problem.ts';
import { fault } from './fault.ts';
import type { Run } from './frame.ts';
import { guidOf } from './functions/string.ts';
import type { ParsedJson, TextPlace } from './parse-json.ts';
import { type Path, printPath } from './path.ts';

/** Steps that one file may take: the largest templates of Azure's quickstarts and verified modules need below 100,000. */
const mostSteps = 3_000_000;

/** More problems than anybody reads. */
const mostProblems = 200;

/** What a run starts with. */
export interface RunOptions {
  readonly now?: string | undefined;
  readonly deploymentName?: string | undefined;
}

/** Starts a run over a text that was read; problems are put into the list. */
export function runOf(
  parsed: ParsedJson & { readonly ok: true },
  problems: Problem[],
  options: RunOptions,
): Run {
  const seen = new Set<string>();
  let steps = 0;
  let guids = 0;
  return {
    report: (code, severity, says, path) => {
      const where = path === null ? undefined : placeText(path, parsed.placeOf(path));
      const key = `${code} ${says} ${where ?? ''}`;
      if (seen.has(key) || problems.length >= mostProblems) return;
      seen.add(key);
      problems.push(problem(code, severity, [says], where === undefined ? {} : { path: where }));
    },
    spend: (cost) => {
      steps += cost;
      if (steps > mostSteps) fault('the template takes too long to work out');
    },
    depth: 0,
    now: options.now ?? '2000-01-01T00:00:00Z',
    nextGuid: () => {
      guids += 1;
      return guidOf(`stand-in-${guids}`);
    },
    deploymentName: options.deploymentName ?? 'main',
    parsed: new Map(),
    registry: new Map(),
  };
}

/** A place as problems name it: `resources[3].name (line 40, column 12)`. */
export function placeText(path: Path | null, place: TextPlace | undefined): string {
  const printed = printPath(path);
  if (!place) return printed;
  const numbers = `line ${place.line}, column ${place.column}`;
  return printed === '' ? numbers : `${printed} (${numbers})`;
}
