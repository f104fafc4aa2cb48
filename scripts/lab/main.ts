import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { azureServer, forwarderServer, labFolder, publicServer } from './names-to-bind.ts';
import { labNames } from './run-names.ts';
import { labPackets } from './run-packets.ts';

/**
 * `npm run lab`: builds random designs as Linux network namespaces (NSGs as nftables, routes as kernel routes) and
 * their DNS views as BIND views, sends packets and queries through them, and compares with what the tracer says.
 * Needs root on Linux. All of it happens in network, mount and process namespaces of its own: nothing outside is
 * touched, and the kernel takes everything away when the process ends, however it ends.
 */
const usage = `npm run lab -- [--seconds 120] [--seed 1] [--designs 1000000] [--only packets|names]`;
const tools = ['unshare', 'ip', 'nft', 'python3', 'named', 'sysctl'];

const options = readOptions(process.argv.slice(2));
if (process.env.REACHBOARD_LAB === 'inside') process.exitCode = runLab();
else process.exitCode = enterLab();

/** Runs this file again inside namespaces of its own. */
function enterLab(): number {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    console.error('The lab needs root on Linux: it makes network namespaces. Nothing was done.');
    return 2;
  }
  const missing = tools.filter((tool) => spawnSync('which', [tool]).status !== 0);
  if (missing.length > 0) {
    console.error(
      `The lab misses ${missing.join(', ')}. On Debian: apt-get install iproute2 nftables bind9 python3 procps util-linux`,
    );
    return 2;
  }
  const { status } = spawnSync(
    'unshare',
    [
      '--net',
      '--mount',
      '--pid',
      '--fork',
      '--kill-child',
      '--mount-proc',
      process.execPath,
      ...process.execArgv,
      fileURLToPath(import.meta.url),
      ...process.argv.slice(2),
    ],
    { stdio: 'inherit', env: { ...process.env, REACHBOARD_LAB: 'inside' } },
  );
  return status ?? 1;
}

function runLab(): number {
  // Names of namespaces are files in the first folder; here both are such that only the lab sees.
  for (const folder of ['/run/netns', labFolder]) {
    spawnSync('mkdir', ['-p', folder]);
    if (spawnSync('mount', ['-t', 'tmpfs', 'lab', folder]).status === 0) continue;
    console.error(`The lab could not mount a folder of its own over ${folder}. Nothing was done.`);
    return 2;
  }
  spawnSync('ip', ['link', 'set', 'lo', 'up']);
  // BIND listens on addresses that an interface has by name.
  for (const address of [publicServer, azureServer, forwarderServer])
    spawnSync('ip', ['address', 'add', `${address}/8`, 'dev', 'lo']);
  const { only, seconds } = options;
  const each = { ...options, seconds: only ? seconds : seconds / 2 };
  const disagreements = (only === 'names' ? 0 : labPackets(each)) + (only === 'packets' ? 0 : labNames(each));
  console.log(disagreements === 0 ? 'Linux and the tracer agree.' : `${disagreements} disagreements.`);
  return disagreements === 0 ? 0 : 1;
}

function readOptions(args: readonly string[]) {
  const textOf = (name: string, usual: string): string => {
    const at = args.indexOf(`--${name}`);
    return at < 0 ? usual : (args[at + 1] ?? '');
  };
  const numberOf = (name: string, usual: number): number => {
    const value = Number(textOf(name, String(usual)));
    if (Number.isFinite(value) && value > 0) return value;
    console.error(`--${name} needs a number above 0.\n${usage}`);
    process.exit(2);
  };
  const only = textOf('only', '');
  const known = ['--seconds', '--seed', '--designs', '--only'];
  const strange = args.find((arg) => arg.startsWith('--') && !known.includes(arg));
  if (strange !== undefined || !['', 'packets', 'names'].includes(only)) {
    console.error(
      `${strange === undefined ? '--only is packets or names' : `${strange} is not known`}.\n${usage}`,
    );
    process.exit(2);
  }
  return {
    seconds: numberOf('seconds', 120),
    seed: numberOf('seed', 1),
    designs: numberOf('designs', 1_000_000),
    only,
  };
}
