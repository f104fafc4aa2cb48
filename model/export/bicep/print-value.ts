import type { ArmName } from '../../catalog/arm-resource.ts';
import { pathId } from '../deployment/ids.ts';
import { type Expression, textValue, type Value } from '../deployment/value.ts';
import { holdsAnyHost, holdsHost, type Piece, piecesOf, printKey, printPieces, quote } from './quote.ts';

/** How resources are called at the place where a value is printed. */
export interface Naming {
  /** Code for the id of a resource: its symbol's, or a call. */
  idOf(of: ArmName): Expression | { readonly code: string };
  /** Code for a resource itself. */
  symbolOf(of: ArmName): string;
  /** Hosts are written out: in a parameters file there is no `environment()`, and no rule against them. */
  readonly writesHosts?: true;
}

/** Where no resource can be named, as in a parameters file. */
export const noNames: Naming = { idOf: () => textValue(''), symbolOf: () => '' };

/** `bicep format` breaks a call whose line is longer. */
const widest = 120;

/** A property with its value as lines, the linter's exceptions above it. */
export function printProperty(key: string, value: Value, indent: string, naming: Naming): readonly string[] {
  const [first = '', ...more] = printValue(value, indent, printKey(key).length + 2, naming);
  const exception =
    !naming.writesHosts && (holdsAnyHost(key) || needsException(value)) ? [`${indent}${exceptHosts}`] : [];
  return [...exception, `${indent}${printKey(key)}: ${first}`, ...more];
}

/** Switches the rule against hosts of a cloud off for one line: `environment()` has no word for this one. */
export const exceptHosts = '#disable-next-line no-hardcoded-env-urls';

/** A value as lines, the first without its indent. */
export function printValue(value: Value, indent: string, before: number, naming: Naming): readonly string[] {
  if (value.kind === 'object') {
    if (value.entries.length === 0) return ['{}'];
    const inner = value.entries.flatMap(([key, one]) => printProperty(key, one, `${indent}  `, naming));
    return ['{', ...inner, `${indent}}`];
  }
  if (value.kind === 'list') {
    if (value.items.length === 0) return ['[]'];
    const inner = value.items.flatMap((one) => {
      const [first = '', ...more] = printValue(one, `${indent}  `, 0, naming);
      const exception = !naming.writesHosts && needsException(one) ? [`${indent}  ${exceptHosts}`] : [];
      return [...exception, `${indent}  ${first}`, ...more];
    });
    return ['[', ...inner, `${indent}]`];
  }
  return printWide(value, indent, before, naming);
}

/** An expression on one line. */
export function printExpression(value: Expression, naming: Naming): string {
  switch (value.kind) {
    case 'text':
      return naming.writesHosts ? quote(value.text) : printPieces(piecesOf(value.text));
    case 'number':
      return Number.isSafeInteger(value.number) ? String(value.number) : `json('${value.number}')`;
    case 'flag':
      return String(value.flag);
    case 'null':
      return 'null';
    case 'parameter':
      return value.name;
    case 'call':
      return `${value.name}(${value.args.map((arg) => printExpression(arg, naming)).join(', ')})`;
    case 'member':
      return `${printExpression(value.of, naming)}.${value.name}`;
    case 'item':
      return `${printExpression(value.of, naming)}[${printExpression(value.index, naming)}]`;
    case 'join':
      return (
        printPath(value, naming) ?? printPieces(value.parts.flatMap((part) => piecesOfPart(part, naming)))
      );
    case 'id':
      return printId(value.of, naming);
    case 'state':
      return `${naming.symbolOf(value.of)}.properties`;
  }
}

function piecesOfPart(part: Expression, naming: Naming): readonly Piece[] {
  return part.kind === 'text' ? piecesOf(part.text) : [{ code: printExpression(part, naming) }];
}

/** A path inside a resource that has no symbol here is an id of its own. */
function printPath(value: Expression, naming: Naming): string | undefined {
  const call = pathCall(value, naming);
  return call && printExpression(call, naming);
}

function pathCall(value: Expression, naming: Naming): Expression | undefined {
  const path = pathId(value);
  const [id] = value.kind === 'join' ? value.parts : [];
  if (!path || id?.kind !== 'id' || 'code' in naming.idOf(id.of)) return undefined;
  const whole = naming.idOf(path);
  return 'code' in whole ? undefined : whole;
}

function printId(of: ArmName, naming: Naming): string {
  const id = naming.idOf(of);
  return 'code' in id ? id.code : printExpression(id, naming);
}

/** A call that is too long for a line is broken as `bicep format` does it: an argument a line. */
function printWide(value: Expression, indent: string, before: number, naming: Naming): readonly string[] {
  const flat = printExpression(value, naming);
  const call = callIn(value, naming);
  if (!call || indent.length + before + flat.length <= widest) return [flat];
  const inner = call.args.flatMap((arg, index) => {
    const lines = [...printWide(arg, `${indent}  `, 0, naming)];
    const comma = index < call.args.length - 1 ? ',' : '';
    lines[0] = `${indent}  ${lines[0]}`;
    lines[lines.length - 1] += comma;
    return lines;
  });
  return [`${call.name}(`, ...inner, `${indent})`];
}

function callIn(value: Expression, naming: Naming): (Expression & { kind: 'call' }) | undefined {
  const found = value.kind === 'id' ? naming.idOf(value.of) : (pathCall(value, naming) ?? value);
  return 'kind' in found && found.kind === 'call' && found.args.length > 0 ? found : undefined;
}

function needsException(value: Value): boolean {
  switch (value.kind) {
    case 'text':
      return holdsHost(value.text);
    case 'join':
      return value.parts.some(needsException);
    case 'call':
      return value.args.some(needsException);
    default:
      return false;
  }
}
