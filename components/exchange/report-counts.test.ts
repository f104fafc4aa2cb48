import { describe, expect, it } from 'vitest';
import { type Problem, problem, say } from '../../model/index.ts';
import { reportCounts } from './report-counts.ts';

const of = (severity: Problem['severity']) => problem('x', severity, say`x`);

describe('reportCounts', () => {
  it.each([
    [[], 'Nothing to report.'],
    [[of('error')], '1 thing was repaired or set aside.'],
    [[of('warning'), of('warning'), of('note')], '2 things were repaired or set aside, 1 note.'],
  ])('%#', (problems, expected) => expect(reportCounts(problems)).toBe(expected));
});
