import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FactFiles } from '../model/rulebook.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const families = 'EVAL|ADDR|ROUTE|PEER|NSG|OUT|HYBRID|SE|PE|PLS|PAAS|INJ|SEC|RDNS|DNS';

/** Which files of model/ name which fact, in code or in a comment; tests and the list of facts itself do not count. */
export function factFiles(): ReadonlyMap<string, FactFiles> {
  const files = new Map<string, { heldBy: string[]; shownBy: string[] }>();
  for (const path of sourcesOf('model')) {
    const text = readFileSync(join(root, path), 'utf8');
    // Scenarios of one fact have a letter behind its key.
    const named = text.matchAll(new RegExp(`\\b(?:${families})-\\d+(?=[a-z]?\\b)`, 'g'));
    for (const id of new Set([...named].map(([match]) => match))) {
      const known = files.get(id) ?? { heldBy: [], shownBy: [] };
      (path.includes('/scenarios/') ? known.shownBy : known.heldBy).push(path);
      files.set(id, known);
    }
  }
  return files;
}

function sourcesOf(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter(
      (entry) => entry.isFile() && /\.ts$/.test(entry.name) && !/\.(test|test-helper)\.ts$/.test(entry.name),
    )
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => !path.startsWith('model/scenarios/facts') && !/for-tests/.test(path))
    .sort();
}

/** The keys of the fact collection beside the repository, with those that reachability.md and dns.md share told apart; null where it is not there. */
export function collectedFacts(): readonly string[] | null {
  const folder = join(root, '../shared/facts');
  if (!existsSync(folder)) return null;
  const keysOf = (file: string) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .flatMap((line) => /^(?:- \*{0,2}|\| )((?:[A-Z]+)-\d+)(?:\.|\*\*| \|)/.exec(line)?.[1] ?? []);
  return [
    ...keysOf('reachability.md').map((key) => (key.startsWith('DNS-') ? `R${key}` : key)),
    ...keysOf('dns.md'),
  ];
}
