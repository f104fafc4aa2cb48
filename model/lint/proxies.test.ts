import { describe, expect, it } from 'vitest';
import { usualDefaults } from '../document/document.ts';
import { printSentence } from '../explain/sentence.ts';
import { compile } from '../network/compile.ts';
import { type Drawing, draw } from '../scenarios/draw.ts';
import { lint } from './lint.ts';
import { proxyCases } from './proxies.test-helper.ts';

function findings(build: (d: Drawing) => void, rule: string): readonly string[] {
  const d = draw();
  build(d);
  return lint(compile(d.design(), usualDefaults))
    .filter((finding) => finding.rule === `lint/${rule}`)
    .map(({ says }) => printSentence(says));
}

describe('findings about proxies', () => {
  it.each(proxyCases)('$rule: $says', ({ rule, good, bad, says }) => {
    expect(findings(good, rule)).toEqual([]);
    expect(findings(bad, rule).join('\n')).toMatch(says);
  });
});
