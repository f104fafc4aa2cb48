import { describe, expect, test } from 'vitest';
import type { Document } from '../document/document.ts';
import { applyFix } from '../document/edits.ts';
import type { Question } from '../document/question.ts';
import { printSentence } from '../explain/sentence.ts';
import { lint } from '../lint/lint.ts';
import { matrixEnds } from '../matrix/matrix.ts';
import { compile } from '../network/compile.ts';
import type { Network } from '../network/network.ts';
import type { Answer, Blocker } from '../trace/answer.ts';
import { trace } from '../trace/trace.ts';
import { critic } from './critic.ts';
import { further } from './further.ts';
import { names } from './names.ts';
import { reachability } from './reachability.ts';
import { answerTo, documentOf as documentOfScenario, type Scenario } from './scenario.ts';
import { documentOf } from './starting-point.ts';
import { startingPoints } from './starting-points.ts';
import { withoutFix } from './without-a-fix.ts';
import { documentOfWorkshop } from './workshop.ts';
import { workshops } from './workshops.ts';

type Ask = (network: Network) => Answer;

const used = new Set<(typeof withoutFix)[number]>();

const networkIn = (document: Document, variant: string) => {
  const design = document.variants.find(({ id }) => id === variant)?.design ?? { resources: {} };
  return compile(design, document.defaults);
};

/** Every question of a design's matrix, and those of its private endpoints, which open nothing. */
function questionsOf(network: Network): readonly Ask[] {
  const { sources, destinations } = matrixEnds(network.design);
  return [...sources, ...network.endpoints.keys()].flatMap((from) =>
    destinations
      .filter((to) => to !== from)
      .map((to) => {
        const question: Question = {
          from: { resource: from },
          to: { resource: to },
          port: null,
          protocol: null,
        };
        return (asked: Network) => trace(asked, question);
      }),
  );
}

/** What is wrong with the blockers of one question: no fix and no reason for it, or a fix that does not lift its blocker. */
function wrongAt(document: Document, variant: string, network: Network, ask: Ask): readonly string[] {
  return ask(network).blockers.flatMap((blocker) => {
    const what = `${blocker.rule}: ${printSentence(blocker.evidence)}`;
    if (blocker.fix) {
      const { document: mended, problems } = applyFix(document, [variant], blocker.fix);
      const refusal = problems.find(({ severity }) => severity === 'error');
      if (refusal) return [`${what} => ${printSentence(refusal.says)}`];
      const left = ask(networkIn(mended, variant)).blockers.some((one) => isSame(one, blocker));
      return left ? [`${what} => ${printSentence(blocker.fix.says)} does not lift it`] : [];
    }
    const reason = withoutFix.find(
      ({ rule, when }) => rule === blocker.rule && (when?.(network, blocker) ?? true),
    );
    if (reason) used.add(reason);
    return reason ? [] : [`${what} => no fix and no reason for it`];
  });
}

/** The rule of a question for a name that does not arrive stands for whatever is in its way: one cause may lie behind another. */
const standsForOthers = 'dns/unreachable-server-is-a-timeout';

function isSame(one: Blocker, other: Blocker): boolean {
  if (one.rule !== other.rule || one.at !== other.at) return false;
  return one.rule !== standsForOthers || printSentence(one.evidence) === printSentence(other.evidence);
}

function wrongIn(document: Document, more: readonly Ask[] = []): readonly string[] {
  return document.variants.flatMap(({ id }) => {
    const network = networkIn(document, id);
    return [...questionsOf(network), ...more].flatMap((ask) => wrongAt(document, id, network, ask));
  });
}

describe('every blocker offers a fix that lifts it, or there is a reason why one edit cannot', () => {
  test.each(startingPoints)('$slug', (point) => {
    expect(wrongIn(documentOf(point))).toEqual([]);
  });

  test.each(workshops)('$slug', (workshop) => {
    expect(wrongIn(documentOfWorkshop(workshop))).toEqual([]);
  });

  test.each<[string, readonly Scenario[]]>([
    ['reachability', reachability],
    ['critic', critic],
    ['further', further],
    ['names', names],
  ])('the scenarios of %s', (_, scenarios) => {
    const wrong = scenarios.flatMap((scenario) => {
      const asks = (scenario.asks ?? []).map(
        (asked): Ask =>
          (network) =>
            answerTo(network, asked),
      );
      return wrongIn(documentOfScenario(scenario), asks).map((what) => `${scenario.id}: ${what}`);
    });
    expect([...new Set(wrong)]).toEqual([]);
  });

  test('no reason is given in vain', () => {
    const idle = withoutFix.filter((reason) => !used.has(reason));
    expect(idle.map(({ rule, because }) => `${rule}: ${because}`)).toEqual([]);
  });
});

describe('an offered fix of a finding does what it says', () => {
  test.each(startingPoints)('$slug: each finding with a fix is gone once it is applied', (point) => {
    const document = documentOf(point);
    for (const finding of lint(networkIn(document, 'design'))) {
      if (!finding.fix) continue;
      const { document: mended } = applyFix(document, ['design'], finding.fix);
      const left = lint(networkIn(mended, 'design')).filter(
        ({ rule, at }) => rule === finding.rule && at[0] === finding.at[0],
      );
      expect(left, printSentence(finding.fix.says)).toEqual([]);
    }
  });
});
