import { callOf, literalOf } from '../../arm/expression.ts';
import type { Json } from '../../catalog/arm-resource.ts';
import { isJsonObject } from '../../catalog/read-json.ts';
import { evaluateLeaf } from './evaluate-json.ts';
import type { Frame } from './frame.ts';
import { parseTemplateJson } from './parse-json.ts';
import { runOf } from './run.ts';
import { standInScope } from './scope.ts';
import { snapshotScope } from './snapshots.test-helper.ts';
import { jsonOf, unknown } from './value.ts';

/** What the engine left as expressions, worked out where the words of a scope are enough (environment(), utcNow()), and literal texts escaped as our bodies escape them. */
export function evaluatePredicted(json: Json): Json {
  if (typeof json === 'string') return jsonOf(evaluateLeaf(json, null, frameOf()));
  if (Array.isArray(json)) return json.map(evaluatePredicted);
  if (!isJsonObject(json)) return json;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, evaluatePredicted(value)]));
}

/** A frame without a template: its parameters are all unknown. */
export function frameOf(now = '2026-11-29T12:00:00Z'): Frame {
  const parsed = parseTemplateJson('{}');
  if (!parsed.ok) throw new Error('An empty object is JSON');
  return {
    run: runOf(parsed, [], { now }),
    names: {
      parameter: (name) => unknown(callOf('parameters', [literalOf(name)])),
      variable: () => undefined,
      userFunction: () => undefined,
    },
    scope: { ...standInScope, ...snapshotScope, level: 'resourceGroup' },
    deployment: null,
    home: null,
    loops: [],
    lambdas: new Map(),
  };
}
