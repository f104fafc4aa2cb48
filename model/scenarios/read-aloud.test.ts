import { expect, test } from 'vitest';
import { designOfStep } from '../document/step-design.ts';
import { compile } from '../network/compile.ts';
import { trace } from '../trace/trace.ts';
import { critic } from './critic.ts';
import { further } from './further.ts';
import { names } from './names.ts';
import { reachability } from './reachability.ts';
import { answerTo, networkOf } from './scenario.ts';
import { speak } from './speak.test-helper.ts';
import { documentOf } from './starting-point.ts';
import { startingPoints } from './starting-points.ts';
import { documentOfWorkshop } from './workshop.ts';
import { workshops } from './workshops.ts';

/** Designs of the gallery, heard with the question that they open with. */
const openings = [
  'before-service-endpoints',
  'service-endpoint',
  'service-endpoint-not-for-everybody',
  'vnet-injection',
  'private-link-hub-and-spoke',
  'private-link-dns-forgotten',
  'virtual-wan-secured-hub',
];

/** Steps of workshops, by number. */
const steps: readonly (readonly [slug: string, step: number])[] = [
  ['from-public-to-private', 4],
  ['function-app-and-key-vault', 8],
  ['private-link-dns-microhack', 9],
];

/** Questions of scenarios: chosen so that many rules, layers and verdicts are heard. */
const asked: readonly (readonly [scenario: string, from: string, to: string, port?: number])[] = [
  // Security groups, application security groups, admin rules.
  ['SC-3', 'anyone', 'vm-app', 443],
  ['NSG-27', 'vm-app', 'vm-db', 1433],
  ['NSG-23', 'vm-data', 'vm-app', 22],
  ['NSG-24', 'vm-app', 'vm-data', 443],
  ['NSG-1', 'vm-data', 'vm-app', 443],
  // Routes, peerings, groups of network managers, appliances.
  ['PEER-4', 'vm-app', 'vm-b', 443],
  ['PEER-21', 'vm-data', 'vm-b', 443],
  ['ROUTE-36', 'vm-app', 'vm-b', 443],
  ['SC-32', 'anyone', 'vm-app', 443],
  // Sites, Virtual WAN, Route Server.
  ['HYBRID-12', 'vm-app', 'kv1', 443],
  ['HYBRID-2c', 'pc-hq', 'vm-app', 443],
  ['VWAN-24', 'vm-3', 'pc-hq', 443],
  ['VWAN-21', 'vm-1', 'vm-2', 443],
  ['VWAN-3', 'pc-hq', 'pc-branch', 443],
  ['ARS-5', 'vm-app', 'pc-hq', 443],
  // Ways out.
  ['OUT-2b', 'vm-app', 'internet', 443],
  ['OUT-17', 'vm-app', 'internet', 25],
  ['PAAS-13', 'vm-app', 'sqldefault', 1433],
  // Load balancers, application gateways, Front Door.
  ['NSG-18b', 'anyone', 'lb-app', 443],
  ['AGW-7', 'anyone', 'agw-web', 443],
  ['AFD-8', 'somebody', 'afd-shop'],
  ['AFD-1', 'somebody', 'app-shop'],
  // Services and their firewalls, perimeters, service endpoints and their policies.
  ['SE-30', 'vm-app', 'sttheirs', 443],
  ['PAAS-9', 'vm-app', 'stnear', 443],
  ['SC-83', 'anyone', 'st1', 443],
  ['SEC-9', 'adf1', 'kv-off', 443],
  ['SC-81a', 'pool1', 'aks1'],
  // Private endpoints and Private Link Services.
  ['SC-55b', 'vm-app', 'st1', 443],
  ['PE-18', 'vm-app', 'cr1.northeurope.data.azurecr.io', 443],
  ['SC-58', 'vm-app', 'pe-st1', 443],
  ['PLS-6a', 'vm-consumer', 'pe-db', 1433],
  // Services in a VNet: integration, injection, Container Apps, pods.
  ['SC-75', 'func1', 'st1', 443],
  ['INJ-7', 'anyone', 'apim-shop'],
  ['ACA-1', 'vm-b', 'cae1'],
  ['AKS-7', 'pool1', 'vm-data', 443],
  // Names.
  ['DNS-64', 'vm-1', 'stdata', 443],
  ['DNS-34', 'vm-app', 'st1', 443],
  ['DNS-51', 'laptop', 'kv1'],
  ['DNS-81', 'laptop', 'kv1'],
  ['S-27', 'vm-app', 'st1', 443],
];

const scenarios = [...reachability, ...names, ...further, ...critic];

const spoken = [...openings.map(tellOpening), ...steps.map(tellStep), ...asked.map(tellScenario)];

test('fifty explanations are read aloud', async () => {
  expect(spoken).toHaveLength(50);
  const text = spoken.map((told, index) => `${index + 1}. ${told}`).join('\n\n');
  await expect(`${text}\n`).toMatchFileSnapshot('expected/read-aloud.txt');
});

test('no sentence is too long for one breath', () => {
  const sentences = spoken.flatMap((told) => told.split(/\n|(?<=[.:;?]) /));
  expect(sentences.filter((sentence) => sentence.split(' ').length > 30)).toEqual([]);
});

test('nothing is said that only this project understands', () => {
  const ours =
    /1\.0\.0\.0|stands for|keeps state|no page|sees no |undefined|null|\b(tcp|udp|icmp|nxdomain)\b|[a-z]+\/[a-z]+-[a-z]+-/;
  const said = spoken.flatMap((told) => told.split('\n').slice(1));
  expect(said.filter((line) => ours.test(line))).toEqual([]);
});

function tellOpening(slug: string): string {
  const point = startingPoints.find((one) => one.slug === slug);
  if (!point) throw new Error(`no starting point ${slug}`);
  const { variants, defaults, questions } = documentOf(point);
  const network = compile(variants[0]?.design ?? { resources: {} }, defaults);
  const [question] = questions;
  if (!question) throw new Error(`${slug} asks nothing`);
  return `${point.title}\n${speak(network, trace(network, question))}`;
}

function tellStep([slug, number]: readonly [string, number]): string {
  const workshop = workshops.find((one) => one.slug === slug);
  if (!workshop) throw new Error(`no workshop ${slug}`);
  const document = documentOfWorkshop(workshop);
  const step = document.steps[number - 1];
  if (!step?.question) throw new Error(`${slug} has no question in step ${number}`);
  const network = compile(designOfStep(document, step).design, document.defaults);
  return `${workshop.title}: ${step.title}\n${speak(network, trace(network, step.question))}`;
}

function tellScenario([id, from, to, port]: (typeof asked)[number]): string {
  for (const scenario of scenarios.filter((one) => one.id === id)) {
    const found = scenario.asks?.find(
      (one) => one.from === from && one.to === to && (port === undefined || one.port === port),
    );
    if (!found) continue;
    const network = networkOf(scenario);
    return `${scenario.says}\n${speak(network, answerTo(network, found))}`;
  }
  throw new Error(`nobody asks ${id}: ${from} -> ${to}`);
}
