import { answerTo as resolveDrawn } from '../dns/drawn-for-tests.ts';
import { siteScenarios } from '../dns/scenarios/from-sites.ts';
import { zoneScenarios } from '../dns/scenarios/incomplete-zones.ts';
import { plainScenarios } from '../dns/scenarios/inside-a-vnet.ts';
import { serverScenarios } from '../dns/scenarios/through-servers.ts';
import { questionBetween } from '../document/question.ts';
import { designOfStep } from '../document/step-design.ts';
import type { ResourceId } from '../ids.ts';
import { lint } from '../lint/lint.ts';
import { matrixEnds } from '../matrix/matrix.ts';
import { compile } from '../network/compile.ts';
import type { Network } from '../network/network.ts';
import { trace } from '../trace/trace.ts';
import { troubleshootScenarios } from './connection-troubleshoot.ts';
import { critic } from './critic.ts';
import { further } from './further.ts';
import { names } from './names.ts';
import { reachability } from './reachability.ts';
import { answerTo, citedBy, networkOf } from './scenario.ts';
import { documentOf } from './starting-point.ts';
import { startingPoints } from './starting-points.ts';
import { documentOfWorkshop } from './workshop.ts';
import { workshops } from './workshops.ts';

/** Which rule is shown by which scenarios and starting points: every answer and finding is asked for what it cites. */
export function citations(): ReadonlyMap<string, readonly string[]> {
  const shown = new Map<string, Set<string>>();
  const cite = (where: string, rules: Iterable<string>): void => {
    for (const rule of rules) shown.set(rule, (shown.get(rule) ?? new Set()).add(where));
  };
  for (const scenario of [...reachability, ...names, ...further, ...critic, ...troubleshootScenarios]) {
    const network = networkOf(scenario);
    for (const asked of scenario.asks ?? []) cite(scenario.id, citedBy(answerTo(network, asked)));
    citeFindings(network, (rules) => cite(scenario.id, rules));
  }
  for (const { key, world, client, name, down } of [
    ...plainScenarios,
    ...serverScenarios,
    ...siteScenarios,
    ...zoneScenarios,
  ]) {
    const { steps, faults } = resolveDrawn(world, client, name, down);
    cite(key, [...steps.flatMap(({ rules }) => rules), ...faults.map(({ rule }) => rule)]);
  }
  for (const point of startingPoints) {
    const document = documentOf(point);
    const network = compile(document.variants[0]?.design ?? { resources: {} }, document.defaults);
    for (const answer of allAnswers(network)) cite(point.slug, citedBy(answer));
    citeFindings(network, (rules) => cite(point.slug, rules));
  }
  for (const workshop of workshops) {
    const document = documentOfWorkshop(workshop);
    for (const step of document.steps) {
      const network = compile(designOfStep(document, step).design, document.defaults);
      if (step.question) cite(workshop.slug, citedBy(trace(network, step.question)));
      citeFindings(network, (rules) => cite(workshop.slug, rules));
    }
  }
  return new Map([...shown].map(([rule, where]) => [rule, [...where]]));
}

function citeFindings(network: Network, cite: (rules: readonly string[]) => void): void {
  cite(lint(network).map(({ rule }) => rule));
}

function allAnswers(network: Network) {
  const { sources, destinations } = matrixEnds(network.design);
  const ask = (from: ResourceId, to: ResourceId) => trace(network, questionBetween(from, to));
  return sources.flatMap((from) => destinations.filter((to) => to !== from).map((to) => ask(from, to)));
}
