import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../catalog/arm-resource.ts';
import { askEngine, hasEngine } from './engine.test-helper.ts';
import { evaluateText } from './evaluate.ts';
import { evaluateBody } from './evaluate-json.ts';
import { faultText } from './fault.ts';
import { functions } from './functions.ts';
import { frameOf } from './predicted.test-helper.ts';
import { holdsUnknown, jsonOf, printUnknown, unknown, type Value } from './value.ts';

/** What Azure's engine gave for each expression (Bicep CLI 0.49.2, 2026-11-29): values, expressions that it refuses, and those that it leaves open. */
const engine = JSON.parse(readFileSync(new URL('./expected/functions.json', import.meta.url), 'utf8')) as {
  readonly values: readonly (readonly [string, Json])[];
  readonly refused: readonly string[];
  readonly open: readonly string[];
};

/** What differs from the engine on purpose. */
const known: Readonly<Record<string, string>> = {
  "[equals(1,json('1.0'))]": 'numbers with and without a fraction are one kind here',
  "[string(json('1.50'))]": 'numbers with and without a fraction are one kind here',
};

function worth(expression: string): Value {
  return evaluateText(expression, frameOf(), evaluateBody);
}

function attempt(expression: string): string {
  try {
    return JSON.stringify(worth(expression));
  } catch (error) {
    return `refused: ${faultText(error)}`;
  }
}

describe('every function as Azure gives it', () => {
  test.each(engine.values.filter(([expression]) => !(expression in known)))(
    '%s is %j',
    (expression, value) => {
      const ours = worth(expression);
      expect(holdsUnknown(ours) ? jsonOf(ours) : ours).toEqual(value);
    },
  );

  test.each(engine.refused.filter((expression) => !(expression in known)))('%s is refused', (expression) => {
    expect(attempt(expression)).toMatch(/^refused: /);
  });

  test.each(engine.open)('%s is left open, or known here', (expression) => {
    const ours = worth(expression);
    expect(holdsUnknown(ours) ? String(jsonOf(ours)).startsWith('[') : ours !== null).toBe(true);
  });

  test('no function is without a value from the engine', () => {
    const text = [...engine.values.map(([expression]) => expression), ...engine.refused, ...engine.open]
      .join(' ')
      .toLowerCase();
    const elsewhere =
      'parameters variables utcnow newguid copyindex reference references resourceinfo lambdavariables environment deployment managementgroup'.split(
        ' ',
      );
    const missing = functions
      .map(({ name }) => name.toLowerCase())
      .filter((name) => !elsewhere.includes(name) && !text.includes(`${name}(`));
    expect(missing).toEqual([]);
  });

  test.skipIf(!hasEngine)('the table is what the engine says today', () => {
    expect(ask(engine.values.map(([expression]) => expression))).toEqual(
      engine.values.map(([, value]) => value),
    );
  });
});

describe('what only a deployment knows', () => {
  test.each([
    ["[concat('a', reference('/x', '2020-01-01').b)]", "[concat('a', reference('/x', '2020-01-01').b)]"],
    ["[toLower(listKeys('x', '1').keys[0].value)]", "[toLower(listKeys('x', '1').keys[0].value)]"],
    ["[if(true(), 'a', reference('x').y)]", 'a'],
    ["[if(equals(reference('x').y, 1), 'a', 'b')]", "[if(equals(reference('x').y, 1), 'a', 'b')]"],
    ["[and(false(), reference('x').y)]", false],
    ["[and(true(), reference('x').y)]", "[reference('x').y]"],
    ["[or(reference('x').y, false(), reference('x').z)]", "[or(reference('x').y, reference('x').z)]"],
    ["[length(createArray(reference('x').y, 1))]", 2],
    ["[first(createArray('a', reference('x').y))]", 'a'],
    ["[contains(createArray('a', reference('x').y), 'a')]", true],
    [
      "[contains(createArray('a', reference('x').y), 'b')]",
      "[contains(createArray('a', reference('x').y), 'b')]",
    ],
    ["[createObject('a', 1, 'b', reference('x').y).a]", 1],
    ["[union(createObject('a', 1), createObject('b', reference('x').y))]", { a: 1, b: "[reference('x').y]" }],
    [
      "[map(createArray(1, 2), lambda('i', format('{0}-{1}', lambdaVariables('i'), reference('x').y)))]",
      ["[format('{0}-{1}', 1, reference('x').y)]", "[format('{0}-{1}', 2, reference('x').y)]"],
    ],
    [
      "[map(reference('x').list, lambda('i', concat(lambdaVariables('i').id, toLower('A'))))]",
      "[map(reference('x').list, lambda('i', concat(lambdaVariables('i').id, 'a')))]",
    ],
    [
      "[filter(split(reference('x').y, '/'), lambda('p', not(empty(lambdaVariables('p')))))[0]]",
      "[filter(split(reference('x').y, '/'), lambda('p', not(empty(lambdaVariables('p')))))[0]]",
    ],
    ["[coalesce(null(), reference('x').y, 'z')]", "[coalesce(reference('x').y, 'z')]"],
    ["[tryGet(reference('x').y, 'z')]", "[tryGet(reference('x').y, 'z')]"],
    ['[subscription().displayName]', '[subscription().displayName]'],
    [
      "[if(contains(reference('x'), 'y'), json('no'), 'b')]",
      "[if(contains(reference('x'), 'y'), json('no'), 'b')]",
    ],
    ['[environment().suffixes.storage]', 'core.windows.net'],
    ["[utcNow('yyyy-MM-dd')]", '2026-11-29'],
    ['[utcNow()]', '20261129T120000Z'],
  ])('%s is %j', (expression, value) => {
    expect(jsonOf(worth(expression))).toEqual(value);
  });

  test('stand-ins of newGuid() differ', () => {
    const frame = frameOf();
    const [first, second] = [
      evaluateText('[newGuid()]', frame, evaluateBody),
      evaluateText('[newGuid()]', frame, evaluateBody),
    ];
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(first).not.toBe(second);
  });

  test('a name that cannot be read stays as it stood', () => {
    expect(printUnknown(unknown({ kind: 'raw', text: '[a b]' }))).toBe('[a b]');
  });
});

/** The engine's values for expressions: one list among the outputs of a template without resources. */
function ask(expressions: readonly string[]): Json | undefined {
  const template = {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    resources: [],
    outputs: { all: { type: 'array', value: expressions } },
  };
  return askEngine(JSON.stringify(template)).outputs.all;
}
