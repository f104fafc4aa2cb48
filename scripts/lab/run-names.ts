import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, printTrace, trace } from '../../model/engine.ts';
import { type ResourceId, usualDefaults } from '../../model/index.ts';
import { askedNames, type NameEstate, randomNames } from './name-estate.ts';
import {
  azureBind,
  azureServer,
  type BindFiles,
  forwarderBind,
  forwarderServer,
  labFolder,
  publicBind,
  publicServer,
  sourceOf,
} from './names-to-bind.ts';
import { namesToDesign } from './names-to-design.ts';
import { run, runPython } from './namespaces.ts';
import type { LabRun } from './run-packets.ts';

interface Asked {
  readonly vnet: number;
  readonly name: string;
}

/** What BIND says; null where it says nothing. */
interface Heard {
  readonly code: number;
  readonly chain: readonly string[];
  readonly addresses: readonly string[];
}

/** Asks names in random worlds until the time is up, prints the figures, and gives back how many answers disagreed. */
export function labNames({ seconds, seed, designs }: LabRun): number {
  const end = Date.now() + seconds * 1000;
  const count: Record<string, number> = {};
  let disagreements = 0;
  let built = 0;
  for (; built < designs && Date.now() < end; built += 1) {
    const estate = randomNames(seed + built);
    const questions = estate.vnets.flatMap((_, vnet) => askedNames(estate).map((name) => ({ vnet, name })));
    const told = askTracer(estate, questions);
    const heard = askBind(estate, questions);
    questions.forEach((question, index) => {
      const said = told[index] ?? '';
      count[said.split(' ')[0] ?? ''] = (count[said.split(' ')[0] ?? ''] ?? 0) + 1;
      const meant = inWords(heard[index] ?? null);
      if (said === 'unreliable' || said === meant) return;
      disagreements += 1;
      if (disagreements <= 5) tell(seed + built, estate, question, said, meant);
    });
  }
  const shares = Object.entries(count).sort(([a], [b]) => a.localeCompare(b));
  const all = shares.reduce((sum, [, one]) => sum + one, 0);
  console.log(
    `Names: ${built} designs from seed ${seed}, ${all} questions (${shares.map(([name, one]) => `${one} ${name}`).join(', ')}), ${all - (count.unreliable ?? 0)} compared, ${disagreements} disagreements.`,
  );
  return disagreements;
}

/** The kind of the answer; with the address where it is a private one. */
function askTracer(estate: NameEstate, questions: readonly Asked[]): readonly string[] {
  const network = compile(namesToDesign(estate), usualDefaults);
  return questions.map((question) => {
    const { dns } = trace(network, questionOf(question));
    if (!dns) return 'nobody was asked';
    return dns.answer === 'private' ? `private ${dns.address}` : dns.answer;
  });
}

const questionOf = ({ vnet, name }: Asked) => ({
  from: { resource: `vm-${vnet}` as ResourceId },
  to: { fqdn: name },
  port: 443,
  protocol: 'tcp' as const,
});

function inWords(heard: Heard | null): string {
  if (!heard) return 'timeout';
  if (heard.code === 3) return 'nxdomain';
  if (heard.code !== 0) return 'servfail';
  const [address] = heard.addresses;
  if (address === undefined) return 'nodata';
  return address.startsWith('10.') ? `private ${address}` : 'public';
}

function askBind(estate: NameEstate, questions: readonly Asked[]): readonly (Heard | null)[] {
  const servers = [
    serve('public', publicBind(estate)),
    serve('azure', azureBind(estate)),
    serve('forwarder', forwarderBind(estate)),
  ];
  try {
    waitFor([publicServer, azureServer, forwarderServer]);
    const plan = questions.map(({ vnet, name }) => ({
      from: sourceOf(vnet),
      server: estate.vnets[vnet]?.asks === 'forwarder' ? forwarderServer : azureServer,
      name,
    }));
    return ask(plan);
  } finally {
    for (const server of servers) server.kill('SIGKILL');
  }
}

function ask(plan: readonly { from: string; server: string; name: string }[]): readonly (Heard | null)[] {
  return runPython('ask.py', plan);
}

function serve(name: string, files: BindFiles): ChildProcess {
  const folder = join(labFolder, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return spawn('named', ['-f', '-n', '1', '-c', join(folder, 'named.conf')], { stdio: 'ignore' });
}

/** Waits until each server answers something; throws after ten seconds. */
function waitFor(servers: readonly string[]): void {
  const end = Date.now() + 10_000;
  const plan = servers.map((server) => ({ from: sourceOf(0), server, name: 'ns.lab' }));
  while (ask(plan).some((answer) => answer === null)) {
    if (Date.now() > end)
      throw new Error('The name servers of the lab did not start: is BIND (named) whole?');
    run('sleep 0.05');
  }
}

function tell(seed: number, estate: NameEstate, asked: Asked, said: string, heard: string): void {
  const network = compile(namesToDesign(estate), usualDefaults);
  const answer = trace(network, questionOf(asked));
  console.log(
    `Seed ${seed}: vm-${asked.vnet} asks ${asked.name}: the tracer says ${said}, BIND says ${heard}.\n${printTrace(network, answer)}`,
  );
}
