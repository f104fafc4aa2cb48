import type { ArmName, Json } from '../../catalog/arm-resource.ts';
import { pathId } from '../deployment/ids.ts';
import type { Expression, Value } from '../deployment/value.ts';
import { quote, templateText } from './quote.ts';

/** How a template calls resources. */
export interface JsonNaming {
  /** A function call that gives the id. */
  idOf(of: ArmName): Expression;
  versionOf(of: ArmName): string;
}

/** A value as a template holds it: what the deployment works out becomes an expression in brackets, everything else stays what it is. */
export function printJson(value: Value, naming: JsonNaming): Json {
  switch (value.kind) {
    case 'object':
      return Object.fromEntries(
        value.entries.map(([key, inner]) => [templateText(key), printJson(inner, naming)]),
      );
    case 'list':
      return value.items.map((item) => printJson(item, naming));
    case 'text':
      return templateText(value.text);
    case 'number':
      return value.number;
    case 'flag':
      return value.flag;
    case 'null':
      return null;
    default:
      return `[${printCode(value, naming)}]`;
  }
}

/** An expression of the template language, brackets left out. */
export function printCode(value: Expression, naming: JsonNaming): string {
  switch (value.kind) {
    case 'text':
      return quote(value.text);
    case 'number':
      return Number.isSafeInteger(value.number) ? String(value.number) : `json('${value.number}')`;
    case 'flag':
      return `${value.flag}()`;
    case 'null':
      return 'null()';
    case 'parameter':
      return `parameters('${value.name}')`;
    case 'call':
      return `${value.name}(${value.args.map((arg) => printCode(arg, naming)).join(', ')})`;
    case 'member':
      return `${printCode(value.of, naming)}.${value.name}`;
    case 'item':
      return `${printCode(value.of, naming)}[${printCode(value.index, naming)}]`;
    case 'join': {
      const path = pathId(value);
      if (path) return printCode(naming.idOf(path), naming);
      return `concat(${value.parts.map((part) => printCode(part, naming)).join(', ')})`;
    }
    case 'id':
      return printCode(naming.idOf(value.of), naming);
    case 'state':
      return `reference(${printCode(naming.idOf(value.of), naming)}, '${naming.versionOf(value.of)}')`;
  }
}
