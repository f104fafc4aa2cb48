import type { Expression as TemplateExpression } from '../../arm/expression.ts';
import { parseExpression } from '../../arm/parse-expression.ts';
import type { Lookup } from './lookup.ts';
import { callOf, type Expression, join, textValue } from './value.ts';

/** What an expression may lean on. */
export interface Known {
  readonly lookup: Lookup;
  /** The name under which a parameter is declared; undefined where the deployment has none of this name. */
  parameterOf(name: string): string | undefined;
}

/**
 * Understands an expression of a template, brackets left out, as both our template languages can say it; undefined where it asks for
 * more, such as a variable of the file that it was read from.
 */
export function understand(text: string, known: Known): Expression | undefined {
  const read = parseExpression(text);
  const own = 'says' in read ? undefined : toValue(read.expression);
  return own && simplify(own, known);
}

/** A template's expression in the words of a deployment's values. */
function toValue(read: TemplateExpression): Expression | undefined {
  switch (read.kind) {
    case 'value':
      return literalValue(read.value);
    case 'call': {
      const args = read.args.map(toValue);
      return args.every((arg) => arg !== undefined) ? callOf(read.name, ...args) : undefined;
    }
    case 'access': {
      const of = toValue(read.of);
      const index = toValue(read.key);
      if (!of || !index) return undefined;
      return index.kind === 'text' && /^[A-Za-z_]\w*$/.test(index.text)
        ? { kind: 'member', of, name: index.text }
        : { kind: 'item', of, index };
    }
    case 'raw':
      return undefined;
  }
}

function literalValue(value: null | boolean | number | string): Expression {
  if (typeof value === 'string') return textValue(value);
  if (typeof value === 'number') return { kind: 'number', number: value };
  return value === null ? { kind: 'null' } : { kind: 'flag', flag: value };
}

/** Functions that mean the same in Bicep, with any arguments that are understood themselves. */
const same = new Map(
  (
    'uniqueString guid toLower toUpper substring replace take skip first last length trim padLeft base64 base64ToString split ' +
    'string int uri uriComponent cidrSubnet cidrHost indexOf lastIndexOf min max startsWith endsWith empty ' +
    'resourceGroup subscription tenant environment deployment'
  )
    .split(' ')
    .map((name) => [name.toLowerCase(), name]),
);

function simplify(read: Expression, known: Known): Expression | undefined {
  switch (read.kind) {
    case 'call':
      return simplifyCall(read, known);
    case 'member': {
      const of = simplify(read.of, known);
      return of && { ...read, of };
    }
    case 'item': {
      const of = simplify(read.of, known);
      const index = simplify(read.index, known);
      return of && index && { kind: 'item', of, index };
    }
    default:
      return read;
  }
}

function simplifyCall(call: Expression & { kind: 'call' }, known: Known): Expression | undefined {
  const name = call.name.toLowerCase();
  const [first] = call.args;
  if (name === 'parameters') {
    const declared = first?.kind === 'text' ? known.parameterOf(first.text) : undefined;
    return declared === undefined ? undefined : { kind: 'parameter', name: declared };
  }
  const args = call.args.map((arg) => simplify(arg, known));
  if (!args.every((arg) => arg !== undefined)) return undefined;
  if (name === 'concat') return args.some(isText) || args.length === 0 ? join(args) : undefined;
  if (name === 'format') return formatted(args);
  if (name === 'null' && args.length === 0) return { kind: 'null' };
  if (name === 'true' || name === 'false') return { kind: 'flag', flag: name === 'true' };
  if (name === 'reference') return stateOf(args, known);
  const idFunction = idFunctions.get(name);
  if (idFunction !== undefined) return idOf(idFunction, args, known);
  const plain = same.get(name);
  return plain === undefined ? undefined : callOf(plain, ...args);
}

function isText({ kind }: Expression): boolean {
  return kind === 'text' || kind === 'join' || kind === 'id';
}

function formatted([pattern, ...args]: readonly Expression[]): Expression | undefined {
  if (pattern?.kind !== 'text' || /\{\{|\}\}|\{\d+[:,]/.test(pattern.text)) return undefined;
  const parts = pattern.text
    .split(/\{(\d+)\}/)
    .map((part, index) => (index % 2 === 0 ? textValue(part) : args[Number(part)]));
  return parts.every((part) => part !== undefined) ? join(parts) : undefined;
}

function stateOf(args: readonly Expression[], known: Known): Expression | undefined {
  const [of, , whole] = args;
  if (of?.kind !== 'id' || whole || !known.lookup.exactly(of.of)) return undefined;
  return { kind: 'state', of: of.of };
}

/** Functions that make ids, as Bicep spells them. */
const idFunctions = new Map(
  ['resourceId', 'subscriptionResourceId', 'extensionResourceId', 'tenantResourceId'].map((name) => [
    name.toLowerCase(),
    name,
  ]),
);

/** A call that makes an id: the resource itself where everything is literal, else the same call. */
function idOf(name: string, args: readonly Expression[], known: Known): Expression | undefined {
  const texts = args.map((arg) => (arg.kind === 'text' ? arg.text : undefined));
  const at = texts.findIndex((text) => text?.includes('/') && !text.startsWith('/'));
  const type = texts[at];
  if (type === undefined) return undefined;
  const call = callOf(name, ...args);
  const names = texts.slice(at + 1);
  if (name !== 'resourceId' || !texts.every((text) => text !== undefined)) return call;
  if (names.length !== type.split('/').length - 1) return undefined;
  const scope = texts.slice(0, at);
  const [resourceGroup, subscription] = scope.toReversed();
  return known.lookup.named({ type, name: names.join('/') }, subscription, resourceGroup) ?? call;
}
