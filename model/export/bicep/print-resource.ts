import { type ArmName, lastPart, parentOf, parseArmId } from '../../catalog/arm-resource.ts';
import { apiVersionOf } from '../../catalog/facts/api-versions.ts';
import { idCall, scopeWords } from '../deployment/ids.ts';
import type { Plan, Scope } from '../deployment/plan.ts';
import { callOf, textValue } from '../deployment/value.ts';
import { hasParent, isSymbolic, type Node, type Nodes } from './nodes.ts';
import { type Naming, printProperty, printValue } from './print-value.ts';
import { holdsHost, printComment } from './quote.ts';

/** What a file's declarations are printed with. */
export interface FileContext {
  readonly plan: Plan;
  readonly nodes: Nodes;
  /** The scope of the file. */
  readonly scope: Scope;
  /** Symbols that a resource waits for beside those it names. */
  waitsFor(node: Node): readonly string[];
}

/** A resource that the file deploys, with what is declared inside it. */
export function printDeployed(node: Node, context: FileContext): readonly string[] {
  const { deployed, symbol, name, version } = node;
  if (!deployed) return [];
  const naming = namingOf(node, context);
  const parent = hasParent(deployed) ? parentOf(name) : undefined;
  const extended = name.extends === undefined ? undefined : parseArmId(name.extends);
  const head = [
    ...symbolLine('parent', parent, context),
    ...symbolLine('scope', extended, context),
    ...printProperty('name', deployed.name, '  ', naming),
  ];
  const waits = context.waitsFor(node);
  return [
    ...deployed.comments.flatMap((comment) => printComment(comment)),
    ...unknownType(name.type),
    `resource ${symbol} '${name.type}@${version}' = {`,
    ...head,
    ...deployed.entries.flatMap(([key, value]) => printProperty(key, value, '  ', naming)),
    ...(waits.length === 0 ? [] : ['  dependsOn: [', ...waits.map((wait) => `    ${wait}`), '  ]']),
    ...inner(node, context, '  '),
    '}',
  ];
}

/** A resource that the file only names, with what is declared inside it. */
export function printExisting(node: Node, context: FileContext, indent = ''): readonly string[] {
  const { name, symbol, version } = node;
  const known = context.plan.lookup.exactly(name);
  const comments = known?.existing ? known.comments : [];
  const parent = parentOf(name);
  const type = parent ? innerType(node, parent, context) : `${name.type}@${version}`;
  const naming = namingOf(node, context);
  const scope = parent ? [] : scopeLine(name, context, naming, `${indent}  `);
  return [
    ...comments.flatMap((comment) => printComment(comment, indent)),
    ...(node.isNamed ? [] : [...printComment('Already there. Nothing in this file names it.', indent)]),
    ...exceptions(name.type, node.isNamed, indent),
    `${indent}resource ${symbol} '${type}' existing = {`,
    ...printProperty('name', textValue(lastPart(name.name)), `${indent}  `, naming),
    ...scope,
    ...inner(node, context, `${indent}  `),
    `${indent}}`,
  ];
}

function inner(node: Node, context: FileContext, indent: string): readonly string[] {
  return node.inner.flatMap((one) => ['', ...printExisting(one, context, indent)]);
}

/** The type inside a parent: its last word, with a version where that differs from the parent's. */
function innerType({ name, version }: Node, parent: ArmName, { nodes }: FileContext): string {
  const word = lastPart(name.type);
  return nodes.find(parent)?.version === version ? word : `${word}@${version}`;
}

function exceptions(type: string, isNamed: boolean, indent: string): readonly string[] {
  const rules = [
    ...(apiVersionOf(type) ? [] : ['BCP081']),
    ...(isNamed ? [] : ['no-unused-existing-resources']),
  ];
  return rules.length === 0 ? [] : [`${indent}#disable-next-line ${rules.join(' ')}`];
}

/** A type that our table does not know may be unknown to a compiler, too. */
function unknownType(type: string): readonly string[] {
  return exceptions(type, true, '');
}

function symbolLine(
  key: 'parent' | 'scope',
  of: ArmName | undefined,
  { nodes }: FileContext,
): readonly string[] {
  const node = of && nodes.find(of);
  return node ? [`  ${key}: ${node.path}`] : [];
}

function scopeLine(name: ArmName, context: FileContext, naming: Naming, indent: string): readonly string[] {
  if (name.extends !== undefined) {
    const extended = context.plan.lookup.refer(name.extends);
    const node = extended?.kind === 'id' ? context.nodes.find(extended.of) : undefined;
    return node ? [`${indent}scope: ${node.path}`] : [];
  }
  const words = scopeWords(name, context.scope, context.plan);
  if (words.length === 0) return [];
  const call = callOf(name.resourceGroup === '' ? 'subscription' : 'resourceGroup', ...words);
  const [first = '', ...more] = printValue(call, indent, 'scope: '.length, naming);
  const exception = words.some((word) => word.kind === 'text' && holdsHost(word.text));
  return [
    ...(exception ? [`${indent}#disable-next-line no-hardcoded-env-urls`] : []),
    `${indent}scope: ${first}`,
    ...more,
  ];
}

function namingOf(node: Node, { plan, nodes, scope }: FileContext): Naming {
  return {
    idOf(of) {
      const found = node.deployed && isSymbolic(of, node.deployed, plan) ? nodes.find(of) : undefined;
      return found ? { code: `${found.path}.id` } : idCall(of, scope, plan);
    },
    symbolOf: (of) => nodes.find(of)?.path ?? '',
  };
}
