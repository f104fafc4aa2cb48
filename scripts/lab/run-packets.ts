import { compile, printTrace, trace } from '../../model/engine.ts';
import { type ResourceId, usualDefaults } from '../../model/index.ts';
import { type Estate, internet, ports, randomEstate } from './estate.ts';
import { build, clear, runPython } from './namespaces.ts';
import { toDesign } from './to-design.ts';
import { toLinux } from './to-linux.ts';

/** Bounds of a run of the lab. */
export interface LabRun {
  readonly seconds: number;
  readonly seed: number;
  readonly designs: number;
}

interface Probe {
  readonly from: string;
  readonly to: string;
  readonly port: number;
  readonly protocol: 'tcp' | 'udp';
}

/** Sends packets through random estates until the time is up, prints the figures, and gives back how many disagreed. */
export function labPackets({ seconds, seed, designs }: LabRun): number {
  const end = Date.now() + seconds * 1000;
  const count: Record<string, number> = {
    reachable: 0,
    blocked: 0,
    misdirected: 0,
    depends: 0,
    notModelled: 0,
  };
  let disagreements = 0;
  let built = 0;
  for (; built < designs && Date.now() < end; built += 1) {
    const estate = randomEstate(seed + built);
    const told = askTracer(estate);
    const undecided = told.filter(({ verdict }) => verdict === 'depends' || verdict === 'notModelled');
    const decided = told.filter((one) => !undecided.includes(one));
    for (const { verdict } of told) count[verdict] = (count[verdict] ?? 0) + 1;
    build(toLinux(estate));
    const heard = sendAll(estate, decided);
    const wrong = decided.filter(({ heardAs }, index) => heard[index] !== heardAs);
    // A machine under load loses a packet: what differs is asked once more, with more patience.
    const again = wrong.length > 0 ? sendAll(estate, wrong, 4) : [];
    wrong.forEach((one, index) => {
      if (again[index] === one.heardAs) return;
      disagreements += 1;
      if (disagreements <= 5) tell(seed + built, estate, one, again[index] ?? null);
    });
    clear();
  }
  const all = Object.values(count).reduce((sum, one) => sum + one, 0);
  const shares = Object.entries(count).filter(([, one]) => one > 0);
  console.log(
    `Packets: ${built} designs from seed ${seed}, ${all} connections (${shares.map(([name, one]) => `${one} ${name}`).join(', ')}); ${all - (count.depends ?? 0) - (count.notModelled ?? 0)} sent and compared with the source address that was seen, ${disagreements} disagreements.`,
  );
  return disagreements;
}

interface Told extends Probe {
  readonly verdict: string;
  /** The source address that the far end should see; null where nothing should come back. */
  readonly heardAs: string | null;
}

function askTracer(estate: Estate): readonly Told[] {
  const network = compile(toDesign(estate), usualDefaults);
  return probesOf(estate).map((probe) => {
    const { verdict, source } = trace(network, questionOf(probe));
    return { ...probe, verdict, heardAs: verdict === 'reachable' ? source : null };
  });
}

function questionOf({ from, to, port, protocol }: Probe) {
  return { from: { resource: from as ResourceId }, to: { address: to }, port, protocol };
}

/** Everybody to everybody: machines, the internet's server, public addresses from the internet. */
function probesOf({ machines }: Estate): readonly Probe[] {
  const ends = machines.flatMap(({ name }) => [
    ...machines.filter((other) => other.name !== name).map((other) => ({ from: name, to: other.address })),
    { from: name, to: internet.server },
    // An address that no VNet has.
    { from: name, to: '10.200.0.4' },
  ]);
  const inwards = machines.flatMap(({ publicAddress }) =>
    publicAddress === null ? [] : [{ from: 'client', to: publicAddress }],
  );
  return [...ends, ...inwards].flatMap((end) =>
    ports.flatMap((port) => (['tcp', 'udp'] as const).map((protocol) => ({ ...end, port, protocol }))),
  );
}

function sendAll({ machines }: Estate, list: readonly Probe[], seconds = 0.6): readonly (string | null)[] {
  const addressOf = (name: string) => machines.find((machine) => machine.name === name)?.address;
  const plan = {
    seconds,
    listeners: [
      ...machines.map(({ name, address }) => ({ ns: name, ports, addresses: [address] })),
      { ns: 'internet', ports, addresses: [internet.server] },
    ],
    probes: list.map(({ from, to, port, protocol }) => ({
      ns: from === 'client' ? 'internet' : from,
      bind: addressOf(from) ?? internet.client,
      to,
      port,
      protocol,
    })),
  };
  return runPython('probe.py', plan);
}

function tell(seed: number, estate: Estate, told: Told, heard: string | null): void {
  const network = compile(toDesign(estate), usualDefaults);
  console.log(
    `Seed ${seed}: ${told.from} to ${told.to}, ${told.protocol} ${told.port}: the tracer says ${told.verdict} as ${told.heardAs}, Linux heard ${heard ?? 'nothing'}.\n${printTrace(network, trace(network, questionOf(told)))}`,
  );
}
