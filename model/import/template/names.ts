import type { Json, JsonObject } from '../../catalog/arm-resource.ts';
import { at, isJsonObject, listAt, textAt } from '../../catalog/read-json.ts';
import { evaluateJson, evaluateLoop, loopsOf } from './evaluate-json.ts';
import { fault } from './fault.ts';
import type { Frame, Names, UserFunction } from './frame.ts';
import { inside, type Path } from './path.ts';
import type { Value } from './value.ts';

/** Gives the value of a parameter that the template declares. */
export type ParameterValue = (name: string, declaration: JsonObject, path: Path | null) => Value;

/** The parameters, variables and functions of a template, each worked out when it is first asked for. The frame comes later, for it holds the names. */
export function namesOf(
  template: JsonObject,
  path: Path | null,
  frame: () => Frame,
  give: ParameterValue,
): Names {
  const parameters = lazily(
    membersOf(template, path, 'parameters'),
    'parameter',
    ({ key, json, path: place }) => give(key, isJsonObject(json) ? json : {}, place),
  );
  const variables = lazily(variablesOf(template, path), 'variable', ({ json, path: place, loop }) =>
    loop ? evaluateLoop(loop, place, frame(), true) : evaluateJson(json, place, frame()),
  );
  const functions = new Map<string, UserFunction>();
  const names: Names = {
    parameter: parameters,
    variable: variables,
    userFunction: (name) => functions.get(name.toLowerCase()),
  };
  for (const [name, fn] of userFunctions(template, path, names)) functions.set(name.toLowerCase(), fn);
  return names;
}

/** The names of an outer template where it has them, else those of the inner one. */
export function orElse(first: Names, second: Names): Names {
  return {
    parameter: (name) => either(first.parameter(name), () => second.parameter(name)),
    variable: (name) => either(first.variable(name), () => second.variable(name)),
    userFunction: (name) => either(first.userFunction(name), () => second.userFunction(name)),
  };
}

/** Null is a value: only what is not there gives way. */
function either<T>(first: T | undefined, second: () => T | undefined): T | undefined {
  return first === undefined ? second() : first;
}

interface Member {
  readonly key: string;
  readonly json: Json;
  readonly path: Path | null;
  readonly loop?: { readonly name: string; readonly count: Json; readonly input: Json };
}

function membersOf(template: JsonObject, path: Path | null, section: string): readonly Member[] {
  const members = at(template, section);
  const where = inside(path, section);
  if (!isJsonObject(members)) return [];
  return Object.entries(members).map(([key, json]) => ({ key, json, path: inside(where, key) }));
}

function variablesOf(template: JsonObject, path: Path | null): readonly Member[] {
  return membersOf(template, path, 'variables').flatMap((member) => {
    const loops = member.key.toLowerCase() === 'copy' ? loopsOf(member.json) : undefined;
    if (!loops) return [member];
    return loops.map((loop, index) => ({
      key: loop.name,
      json: null,
      path: inside(member.path, index),
      loop,
    }));
  });
}

/** Works each member out once. A member that needs itself ends in a fault. */
function lazily(
  members: readonly Member[],
  word: string,
  work: (member: Member) => Value,
): (name: string) => Value | undefined {
  const byName = new Map(members.map((member) => [member.key.toLowerCase(), member]));
  const values = new Map<string, Value>();
  const open = new Set<string>();
  return (name) => {
    const key = name.toLowerCase();
    const known = values.get(key);
    const member = byName.get(key);
    if (known !== undefined || !member) return known;
    if (open.has(key)) return fault(`the ${word} "${member.key}" refers to itself in a circle`);
    open.add(key);
    try {
      const value = work(member);
      values.set(key, value);
      return value;
    } finally {
      open.delete(key);
    }
  };
}

function userFunctions(
  template: JsonObject,
  path: Path | null,
  names: Names,
): readonly (readonly [string, UserFunction])[] {
  return listAt(template, 'functions').flatMap((space, index) => {
    const members = at(space, 'members');
    if (!isJsonObject(members)) return [];
    return Object.entries(members).map(([name, fn]) => {
      const place = inside(path, 'functions', index, 'members', name, 'output', 'value');
      const parameters = listAt(fn, 'parameters').map((parameter) => textAt(parameter, 'name') ?? '');
      const body = at(fn, 'output', 'value') ?? null;
      return [
        `${textAt(space, 'namespace') ?? ''}.${name}`,
        { parameters, body, path: place, names },
      ] as const;
    });
  });
}
