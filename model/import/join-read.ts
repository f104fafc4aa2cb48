import { mostFrequent } from './most-frequent.ts';
import { onlyOnce, type ReadShapes } from './shapes.ts';

/** What several lists of resources say together, as from `az network vnet list` and `az network nsg list`: places begin with the name of the file. */
export function joinRead(parts: readonly { readonly name: string; readonly read: ReadShapes }[]): ReadShapes {
  const [only, ...others] = parts;
  if (only && others.length === 0) return only.read;
  const placed = parts.map(({ name, read }) => placedIn(name, read));
  const tenant = mostFrequent(placed.flatMap((one) => one.tenant ?? []));
  return {
    resources: onlyOnce(placed.flatMap(({ resources }) => resources)),
    problems: placed.flatMap(({ problems }) => problems),
    format: mostFrequent(placed.map(({ format }) => format)) ?? 'Azure JSON',
    ...(tenant ? { tenant } : {}),
  };
}

function placedIn(name: string, read: ReadShapes): ReadShapes {
  const inFile = (at: string) => (name === '' ? at : `${name} ${at}`);
  return {
    ...read,
    resources: read.resources.map((one) => (one.at === undefined ? one : { ...one, at: inFile(one.at) })),
    problems: read.problems.map((one) => {
      const { path } = one.where;
      return path === undefined ? one : { ...one, where: { ...one.where, path: inFile(path) } };
    }),
  };
}
