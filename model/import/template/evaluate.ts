import { callOf, type Expression } from '../../arm/expression.ts';
import { isExpression } from '../../catalog/arm-text.ts';
import { access, knownItems, missingKey } from './access.ts';
import { fault } from './fault.ts';
import type { Frame, UserFunction } from './frame.ts';
import type { AnyFunction, Call, TemplateFunction } from './function.ts';
import { functionOf } from './functions.ts';
import { expressionIn, unescapeText } from './template-text.ts';
import { expressionOf, holdsUnknown, isUnknown, reveal, unknown, type Value } from './value.ts';

/** Evaluations inside each other, of variables, outputs and nested templates together: more is a circle or an attack. */
const deepest = 400;

/** A longer text or list is refused: Azure takes templates of 4 MB at most. */
const longest = 1_000_000;

/** Evaluates user functions' bodies, which are JSON: given from outside, for the two know each other. */
export type EvaluateBody = (fn: UserFunction, frame: Frame) => Value;

/** The value of a text of a template: an expression's value, or the text itself. */
export function evaluateText(text: string, frame: Frame, body: EvaluateBody): Value {
  if (!isExpression(text)) return unescapeText(text);
  const known = frame.run.parsed.get(text);
  const expression = known ?? expressionIn(text);
  if (!known) frame.run.parsed.set(text, expression);
  return evaluateExpression(expression, frame, body);
}

/** The value of an expression; what only a deployment knows stays as an expression. Faults end it. */
export function evaluateExpression(expression: Expression, frame: Frame, body: EvaluateBody): Value {
  if (expression.kind === 'value') return expression.value;
  if (expression.kind === 'raw') return unknown(expression);
  frame.run.spend(1);
  frame.run.depth += 1;
  try {
    if (frame.run.depth > deepest) fault('values refer to each other in a circle, or nest too deeply');
    const value =
      expression.kind === 'access'
        ? evaluateAccess(expression, frame, body)
        : evaluateCall(expression, frame, body);
    if (typeof value === 'string' || Array.isArray(value)) {
      if (value.length > longest) fault('a text or list of more than a million parts would be made');
      // Large values cost more than small ones, or a few thousand of them would take minutes.
      frame.run.spend(value.length >> 6);
    }
    return value;
  } finally {
    frame.run.depth -= 1;
  }
}

function evaluateAccess(
  expression: Expression & { readonly kind: 'access' },
  frame: Frame,
  body: EvaluateBody,
): Value {
  const of = evaluateExpression(expression.of, frame, body);
  const key = evaluateExpression(expression.key, frame, body);
  const value = access(of, key);
  return value === undefined ? missingKey(of, key) : value;
}

function evaluateCall(
  expression: Expression & { readonly kind: 'call' },
  frame: Frame,
  body: EvaluateBody,
): Value {
  const { name, args } = expression;
  const call: Call = {
    name,
    frame,
    evaluate: (inner, other = frame) => evaluateExpression(inner, other, body),
  };
  const found = functionOf(name);
  if (!found) return callUser(name, args, call, body);
  checkCount(found, args.length);
  try {
    if (!('lazy' in found))
      return run(
        found,
        args.map((arg) => call.evaluate(arg)),
        call,
      );
    const value = found.lazy(args, call);
    return value === undefined
      ? stay(
          name,
          args.map((arg) => evaluateIfPossible(arg, call)),
        )
      : value;
  } catch (error) {
    throw inCall(error, found.name);
  }
}

/** Says in which function an argument was wrong, unless a function inside has said so already. */
function inCall(error: unknown, name: string): unknown {
  if (typeof error !== 'object' || error === null || !('fault' in error) || 'within' in error) return error;
  return { fault: `${String(error.fault)}, in ${name}()`, within: name };
}

function checkCount({ name, takes: [least, most] }: AnyFunction, count: number): void {
  if (count >= least && count <= most) return;
  const wanted =
    least === most
      ? `${least}`
      : most === Number.POSITIVE_INFINITY
        ? `at least ${least}`
        : `${least} to ${most}`;
  fault(`${name}() takes ${wanted} arguments, not ${count}`);
}

function run(found: TemplateFunction, args: readonly Value[], call: Call): Value {
  const open =
    found.needs === 'nothing' ? false : args.some(found.needs === 'all' ? holdsUnknown : isUnknown);
  if (!open) return orStay(found.run(args, call), args, call);
  const items = found.needs === 'outer' ? args.map((arg) => knownItems(arg) ?? arg) : args;
  if (!items.some(found.needs === 'outer' ? isUnknown : holdsUnknown))
    return orStay(found.run(items, call), args, call);
  return withSecrets(found, args, call);
}

/** Conditions may look at secrets, texts keep them as expressions: a password decides which branch is taken and never shows. */
function withSecrets(found: TemplateFunction, args: readonly Value[], call: Call): Value {
  const revealed = args.map(reveal);
  if (revealed.includes(undefined)) return stay(call.name, args);
  const secret = found.run(revealed as readonly Value[], call);
  if (secret === undefined) return stay(call.name, args);
  const harmless = typeof secret === 'boolean' || typeof secret === 'number' || secret === null;
  return harmless ? secret : unknown(callOf(call.name, args.map(expressionOf)), { secret });
}

function orStay(value: Value | undefined, args: readonly Value[], call: Call): Value {
  return value === undefined ? stay(call.name, args) : value;
}

function stay(name: string, args: readonly Value[]): Value {
  return unknown(callOf(name, args.map(expressionOf)));
}

/** A branch that will perhaps not be taken may be wrong. */
function evaluateIfPossible(expression: Expression, call: Call): Value {
  try {
    return call.evaluate(expression);
  } catch {
    return unknown(expression);
  }
}

function callUser(name: string, args: readonly Expression[], call: Call, body: EvaluateBody): Value {
  const own = call.frame.names.userFunction(name);
  if (!own) return fault(`there is no function "${name}"`);
  if (args.length !== own.parameters.length)
    fault(`${name}() takes ${own.parameters.length} arguments, not ${args.length}`);
  const values = new Map(
    own.parameters.map((parameter, index) => [parameter.toLowerCase(), args[index]] as const),
  );
  const given = new Map([...values].map(([key, arg]) => [key, arg ? call.evaluate(arg) : null] as const));
  const names = { ...own.names, parameter: (word: string) => given.get(word.toLowerCase()) };
  return body(own, { ...call.frame, names, loops: [], lambdas: new Map() });
}
