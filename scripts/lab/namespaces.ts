import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Machinery } from './to-linux.ts';

const settings = [
  'net.ipv6.conf.all.disable_ipv6=1',
  'net.ipv6.conf.default.disable_ipv6=1',
  'net.ipv4.ip_forward=1',
  'net.ipv4.conf.all.rp_filter=0',
  'net.ipv4.conf.default.rp_filter=0',
  'net.ipv4.conf.all.accept_local=1',
  'net.ipv4.conf.default.accept_local=1',
  'net.ipv4.conf.all.send_redirects=0',
  'net.ipv4.conf.default.send_redirects=0',
];

/** Makes the namespaces with all they hold. Throws with what Linux said where it refuses. */
export function build({ links, namespaces }: Machinery): void {
  const names = Object.keys(namespaces);
  run(`ip -batch - <<'END'\n${names.map((name) => `netns add ${name}`).join('\n')}\nEND`);
  run(names.map((name) => `ip netns exec ${name} sysctl -qw ${settings.join(' ')}`).join('\n'));
  run(`ip -batch - <<'END'\n${links.join('\n')}\nEND`);
  run(
    Object.entries(namespaces)
      .flatMap(([name, { ip, nft }]) => [
        `ip -n ${name} -batch - <<'END'\n${ip.join('\n')}\nEND`,
        ...(nft === '' ? [] : [`ip netns exec ${name} nft -f - <<'END'\n${nft}\nEND`]),
      ])
      .join('\n'),
  );
}

/** Takes all namespaces of the lab away. */
export function clear(): void {
  run('ip -all netns delete');
}

/** Runs a Python file beside this one, which reads one JSON value and prints one. */
export function runPython<T>(file: string, input: unknown): T {
  const path = fileURLToPath(new URL(file, import.meta.url));
  return JSON.parse(run('exec python3 "$0"', JSON.stringify(input), path));
}

/** Runs lines of a shell inside the lab and gives back what they print. */
export function run(script: string, input = '', ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', script, ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) throw new Error(`The lab could not be built: ${stderr}`);
  return stdout;
}
