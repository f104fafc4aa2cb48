import { apiVersionOf } from '../../catalog/facts/api-versions.ts';
import type { Plan, PlannedGroup, Scope } from '../deployment/plan.ts';
import type { Resolved } from '../deployment/resolve.ts';
import { callOf, textValue } from '../deployment/value.ts';
import { groupModule, homeParameter, type PrintedModule } from './print-modules.ts';
import { type Output, printOutputs, printUnit } from './print-unit.ts';
import { exceptHosts, noNames, printProperty } from './print-value.ts';
import { holdsHost, piecesOf, printPieces } from './quote.ts';
import { camel, capital, type NameGiver, symbolOf } from './symbols.ts';

/** The main file of a deployment in modules: resource groups, modules, outputs. */
export function printMain(plan: Plan, modules: readonly PrintedModule[], alsoThere: readonly Resolved[]) {
  const { blocks: there, parameters: inScopes, names } = printUnit([], alsoThere, plan.home, plan);
  const groups = plan.groups.map((group): MadeGroup => {
    const symbol = names.take(symbolOf('Microsoft.Resources/resourceGroups', group.resourceGroup));
    return { ...group, symbol, isHere: isSame(group.subscription, plan.home.subscription) };
  });
  const symbols = new Map(modules.map(({ unit }) => [unit.name, names.take(moduleSymbol(unit.name))]));
  const used = new Set([
    ...inScopes,
    ...modules.flatMap(({ parameters }) => parameters.map(({ name }) => name)),
    ...groups.map(({ location }) => location),
    ...groups.flatMap((one) => (one.isHere ? [] : [plan.subscriptionParameter(one.subscription)])),
  ]);
  return {
    blocks: [
      ...there,
      ...groups.map((group) => printGroup(group, plan)),
      ...modules.map((module) => printCall(module, modules, { plan, groups, symbols })),
      ...printOutputs(passedOn(modules, symbols, names)),
    ],
    parameters: used,
    needsGroupModule: groups.some(({ isHere }) => !isHere),
  };
}

interface MadeGroup extends PlannedGroup {
  readonly symbol: string;
  readonly isHere: boolean;
}

function printGroup(
  { symbol, isHere, resourceGroup, location, subscription }: MadeGroup,
  plan: Plan,
): readonly string[] {
  const type = 'Microsoft.Resources/resourceGroups';
  const name = (indent: string) => [
    ...(holdsHost(resourceGroup) ? [`${indent}${exceptHosts}`] : []),
    `${indent}name: ${printPieces(piecesOf(resourceGroup))}`,
  ];
  if (isHere)
    return [
      `resource ${symbol} '${type}@${apiVersionOf(type)}' = {`,
      ...name('  '),
      `  location: ${location}`,
      '}',
    ];
  return [
    `module ${symbol} '${groupModule}' = {`,
    `  scope: subscription(${plan.subscriptionParameter(subscription)})`,
    '  params: {',
    ...name('    '),
    `    location: ${location}`,
    '  }',
    '}',
  ];
}

interface CallContext {
  readonly plan: Plan;
  readonly groups: readonly MadeGroup[];
  readonly symbols: ReadonlyMap<string, string>;
}

function printCall(
  { unit, file, parameters }: PrintedModule,
  all: readonly PrintedModule[],
  { plan, groups, symbols }: CallContext,
): readonly string[] {
  const home = homeParameter(plan).name;
  const group = groups.find((one) => isSameScope(one, unit));
  const before = lastOf(unit.name, all).flatMap((name) => symbols.get(name) ?? []);
  const waits = [...(group && !group.isHere ? [group.symbol] : []), ...before];
  const body = [
    ...(plan.target === 'subscription' ? scopeLines(unit, group, plan) : []),
    ...(parameters.length === 0
      ? []
      : [
          '  params: {',
          ...parameters.map(
            ({ name }) => `    ${name}: ${name === home ? 'subscription().subscriptionId' : name}`,
          ),
          '  }',
        ]),
    ...(waits.length === 0 ? [] : ['  dependsOn: [', ...waits.map((wait) => `    ${wait}`), '  ]']),
  ];
  const head = `module ${symbols.get(unit.name)} '${file.name}' = {`;
  return body.length === 0 ? [`${head}}`] : [head, ...body, '}'];
}

function scopeLines(unit: Scope, made: MadeGroup | undefined, plan: Plan): readonly string[] {
  if (made?.isHere) return [`  scope: ${made.symbol}`];
  const subscription = { kind: 'parameter', name: plan.subscriptionParameter(unit.subscription) } as const;
  const group = textValue(unit.resourceGroup);
  // The main file has no parameter for its own subscription.
  const isHome = isSame(unit.subscription, plan.home.subscription);
  const scope = isHome ? callOf('resourceGroup', group) : callOf('resourceGroup', subscription, group);
  return printProperty('scope', scope, '  ', noNames);
}

/** The units that must come right before: those that wait for each other anyway are said once. */
function lastOf(name: string, all: readonly PrintedModule[]): readonly string[] {
  const afterOf = (one: string) => all.find(({ unit }) => unit.name === one)?.unit.after ?? [];
  const reach = (one: string): readonly string[] => afterOf(one).flatMap((next) => [next, ...reach(next)]);
  const direct = afterOf(name);
  return direct.filter((one) => !direct.some((other) => other !== one && reach(other).includes(one)));
}

/** The modules' outputs once more, for whoever deploys the main file; as many as a file may have. */
function passedOn(
  modules: readonly PrintedModule[],
  symbols: ReadonlyMap<string, string>,
  names: NameGiver,
): readonly Output[] {
  const all = modules.flatMap(({ unit, outputs }) =>
    outputs.map(({ name, says }) => ({ module: symbols.get(unit.name) ?? '', name, says })),
  );
  return all.slice(0, 60).map(({ module, name, says }) => ({
    name: names.take(names.isFree(name) ? name : `${module}${capital(name)}`),
    says,
    value: `${module}.outputs.${name}`,
  }));
}

function moduleSymbol(name: string): string {
  const words = name.match(/[A-Za-z0-9]+/g) ?? [];
  const symbol = camel(words[0]?.toLowerCase() === 'rg' && words.length > 1 ? words.slice(1) : words);
  return /^[a-z]/.test(symbol) ? `${symbol}Module` : `module${capital(symbol)}`;
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function isSameScope(a: Scope, b: Scope): boolean {
  return isSame(a.subscription, b.subscription) && isSame(a.resourceGroup, b.resourceGroup);
}
