import { type Problem, problem } from '../explain/problem.ts';
import type { ImportReport, ImportResult } from './import-types.ts';

/** A report about nothing. */
export const emptyReport: ImportReport = { found: 0, understood: [], kept: [], generic: [], unresolved: [] };

/** The result where nothing could be read, with the reasons. */
export function notRead(format: string, problems: readonly Problem[]): ImportResult {
  return { document: null, format, problems, report: emptyReport, missing: [], unplaced: false };
}

/** The result where one reason says it all. */
export function refuse(format: string, code: string, says: Problem['says']): ImportResult {
  return notRead(format, [problem(`import/${code}`, 'error', says)]);
}
