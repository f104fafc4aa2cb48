import { type ArmResource, armKey, type Json } from '../catalog/arm-resource.ts';
import { isJsonObject, textAt } from '../catalog/read-json.ts';
import { type Problem, problem } from '../explain/problem.ts';
import { code, say } from '../explain/sentence.ts';
import { mostFrequent } from './most-frequent.ts';
import type { Row, Shape } from './shape.ts';
import { answers } from './shapes/answers.ts';
import { cliRows } from './shapes/cli-rows.ts';
import { ids } from './shapes/ids.ts';
import { powershellRows } from './shapes/powershell-rows.ts';
import { restRows } from './shapes/rest-rows.ts';
import { unwrap } from './unwrap.ts';

/** Every way in which a resource is written down; the first that recognises a row reads it. */
export const shapes: readonly Shape[] = [answers, ids, powershellRows, restRows, cliRows];

/** What the rows of a file say. */
export interface ReadShapes {
  readonly resources: readonly ArmResource[];
  readonly problems: readonly Problem[];
  /** What the file is, in words. */
  readonly format: string;
  /** The tenant that most rows name. */
  readonly tenant?: string;
}

/** Does a JSON value hold resources, or answers about them, in a shape that is known? */
export function hasShape(value: Json): boolean {
  const { rows, format } = unwrap(value);
  return (
    (format !== undefined && rows.length > 0) ||
    rows.some((row) => shapes.some((shape) => shape.recognises(row)))
  );
}

/** Reads every row of a JSON value; rows of no known shape are told with their places. */
export function readShapes(value: Json): ReadShapes {
  const { rows, format, isCut } = unwrap(value);
  const resources: ArmResource[] = [];
  const problems: Problem[] = [];
  const titles: string[] = [];
  const strange: string[] = [];
  const visit = (row: Row): void => {
    const shape = shapes.find((one) => one.recognises(row));
    const read = shape?.read(row);
    if (!shape || !read || (read.resources.length === 0 && !read.problems)) strange.push(row.at);
    for (const resource of read?.resources ?? []) resources.push(resource);
    problems.push(...(read?.problems ?? []));
    if (shape && read && read.resources.length > 0) titles.push(shape.title);
    for (const child of read?.inside ?? []) visit(child);
  };
  for (const row of rows) visit(row);
  return {
    resources: onlyOnce(resources),
    problems: [
      ...oncePerText(problems),
      ...(strange.length > 0 ? [tellStrange(strange)] : []),
      ...tellEmpty(resources),
      ...(isCut ? [cut] : []),
    ],
    format: format ?? mostFrequent(titles) ?? 'Azure JSON',
    ...tenantOf(rows),
  };
}

/** The same resource twice, as from two queries: the fuller one counts. */
export function onlyOnce(resources: readonly ArmResource[]): readonly ArmResource[] {
  const byKey = new Map<string, ArmResource>();
  for (const resource of resources) {
    const key = armKey(resource);
    const before = byKey.get(key);
    if (!before || sizeOf(before) < sizeOf(resource)) byKey.set(key, resource);
  }
  return [...byKey.values()];
}

function sizeOf({ body }: ArmResource): number {
  return JSON.stringify(body).length;
}

/** Fifty routes are one answer. */
function oncePerText(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ says }) => {
    const text = JSON.stringify(says);
    return !seen.has(text) && seen.add(text);
  });
}

function tellStrange(places: readonly string[]): Problem {
  const [first = ''] = places;
  const others = places.length - 1;
  const more = others === 0 ? say`` : say` and ${others} more`;
  return problem(
    'no-resource',
    'warning',
    say`Not read, because it has neither a resource id nor a type and a name: ${code(first)}${more}.`,
    { path: first },
  );
}

/** `az resource list` gives headings only; a design needs what is inside. */
function tellEmpty(resources: readonly ArmResource[]): readonly Problem[] {
  const empty = resources.filter(({ body, type }) => !body.properties && !/resourceGroups$/i.test(type));
  if (empty.length === 0 || empty.length * 2 < resources.length) return [];
  const says = say`${empty.length} of ${resources.length} resources come without their properties, so that only their names are known. Export them with ${code('az graph query -q "resources" --first 1000')}.`;
  return [problem('without-properties', 'warning', says)];
}

const cut = problem(
  'more-pages',
  'warning',
  say`The file is one page of several: Azure says that more resources follow. Export the next pages too and import them into the same document.`,
);

function tenantOf(rows: readonly Row[]): { readonly tenant?: string } {
  const tenant = mostFrequent(
    rows.flatMap(({ value }) => (isJsonObject(value) ? (textAt(value, 'tenantId') ?? []) : [])),
  );
  return tenant ? { tenant } : {};
}
