import type * as z from 'zod';
import type { checkOutput } from './output-schemas.ts';

type Checked = z.output<typeof checkOutput>;
type Suite = Checked['suites'][number];
type Case = Suite['expectations'][number];

/** The expectations as JUnit XML: a suite a variant or step, a case an expectation; what is undecided is an error, so that no pipeline takes it for green. */
export function printJunit({ suites, counts }: Checked, title: string): string {
  const { holds, fails, undecided } = counts;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${attributes({ name: title, tests: holds + fails + undecided, failures: fails, errors: undecided })}>`,
    ...suites.flatMap(suiteLines),
    '</testsuites>',
    '',
  ].join('\n');
}

function suiteLines({ name, expectations }: Suite): readonly string[] {
  const count = (wanted: Case['outcome']) => expectations.filter(({ outcome }) => outcome === wanted).length;
  const head = attributes({
    name,
    tests: expectations.length,
    failures: count('fails'),
    errors: count('undecided'),
    skipped: 0,
  });
  return [`  <testsuite ${head}>`, ...expectations.map((one) => caseLine(name, one)), '  </testsuite>'];
}

function caseLine(suite: string, { expects, outcome, says }: Case): string {
  const head = attributes({ classname: suite, name: expects });
  if (outcome === 'holds') return `    <testcase ${head}/>`;
  const tag = outcome === 'fails' ? 'failure' : 'error';
  return `    <testcase ${head}><${tag} ${attributes({ message: says, type: outcome })}/></testcase>`;
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${escapeXml(`${value}`)}"`)
    .join(' ');
}

/** Text as the value of an attribute; what XML 1.0 cannot hold becomes the replacement character. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`);
}
