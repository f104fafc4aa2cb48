import { expect, test } from 'vitest';
import { wantsFit } from './use-keep-fit.ts';

const size = (width: number, height = 400) => ({ width, height });

test.each([
  ['a panel closed', size(512), size(800), true, true],
  ['a panel opened with nothing chosen', size(800), size(560), false, true],
  ['the inspector opened for what was chosen', size(800), size(512), true, false],
  ['nothing changed', size(800), size(800), false, false],
  ['the canvas was not there before', size(0, 0), size(800), false, false],
])('everything is shown again when %s', (_, last, now, isSelected, fits) => {
  expect(wantsFit(last, now, isSelected)).toBe(fits);
});
