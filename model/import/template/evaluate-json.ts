import type { Json, JsonObject } from '../../catalog/arm-resource.ts';
import { isExpression } from '../../catalog/arm-text.ts';
import { isJsonObject } from '../../catalog/read-json.ts';
import { evaluateText } from './evaluate.ts';
import { faultText } from './fault.ts';
import type { Frame, UserFunction } from './frame.ts';
import { type Loop, loopOf, stepsOf } from './loops.ts';
import { inside, type Path } from './path.ts';
import { expressionIn } from './template-text.ts';
import { isUnknown, jsonOf, unknown, type Value } from './value.ts';

/** The value of any JSON of a template: expressions worked out, loops over properties unrolled. A broken expression stays as it is and is reported with its place. */
export function evaluateJson(json: Json, path: Path | null, frame: Frame): Value {
  if (typeof json === 'string') return evaluateLeaf(json, path, frame);
  if (Array.isArray(json)) return json.map((item, index) => evaluateJson(item, inside(path, index), frame));
  return isJsonObject(json) ? evaluateObject(json, path, frame) : json;
}

/** The value of a user function's body for the parameters in the frame; its own faults end the call. */
export function evaluateBody(fn: UserFunction, frame: Frame): Value {
  return typeof fn.body === 'string'
    ? evaluateText(fn.body, frame, evaluateBody)
    : evaluateJson(fn.body, fn.path, frame);
}

/** The value of a text of a template; what is wrong with it is reported, and it stays as an expression. */
export function evaluateLeaf(text: string, path: Path | null, frame: Frame): Value {
  // Most texts are no expressions: they need no boundary.
  if (!text.startsWith('[')) return text;
  try {
    return evaluateText(text, frame, evaluateBody);
  } catch (error) {
    const shown = text.length > 120 ? `${text.slice(0, 120)}…` : text;
    frame.run.report(
      'bad-expression',
      'warning',
      `${shown} is kept as it stands: ${faultText(error)}.`,
      path,
    );
    return keep(text);
  }
}

function keep(text: string): Value {
  try {
    return unknown(expressionIn(text));
  } catch {
    return unknown({ kind: 'raw', text });
  }
}

function evaluateObject(json: JsonObject, path: Path | null, frame: Frame): Value {
  const entries: [string, Value][] = [];
  for (const [key, inner] of Object.entries(json)) {
    const at = inside(path, key);
    const loops = key.toLowerCase() === 'copy' ? loopsOf(inner) : undefined;
    if (loops) {
      for (const [index, loop] of loops.entries())
        entries.push([loop.name, evaluateLoop(loop, inside(at, index), frame)]);
    } else entries.push([evaluateKey(key, at, frame), evaluateJson(inner, at, frame)]);
  }
  return Object.fromEntries(entries);
}

/** The list that a loop over a property, a variable or an output makes. */
export function evaluateLoop(loop: Loop, path: Path | null, frame: Frame, unnamed = false): Value {
  const steps = stepsOf(loop, evaluateJson(loop.count, inside(path, 'count'), frame), path, frame.run);
  return steps.map((index) => {
    const loops = [...frame.loops, { name: loop.name, index, unnamed }];
    return evaluateJson(loop.input, inside(path, 'input'), { ...frame, loops });
  });
}

/** The loops that `copy` lists; undefined where the property merely has that name. */
export function loopsOf(json: Json): readonly Loop[] | undefined {
  if (!Array.isArray(json) || json.length === 0) return undefined;
  const loops = json.map(loopOf);
  return loops.every((loop) => loop !== undefined) ? loops : undefined;
}

function evaluateKey(key: string, path: Path | null, frame: Frame): string {
  // A doubled bracket in front is one, as in values; a key of a body is never an expression, and keeps the one.
  if (!isExpression(key)) return key.startsWith('[[') ? key.slice(1) : key;
  const value = evaluateLeaf(key, path, frame);
  if (typeof value === 'string') return value;
  return isUnknown(value) ? String(jsonOf(value)) : key;
}
