import type { ArmResource, Json, JsonObject } from '../../catalog/arm-resource.ts';
import { at, isJsonObject } from '../../catalog/read-json.ts';
import { type Problem, problem } from '../../explain/problem.ts';
import type { MissingParameter } from '../import-types.ts';
import { deploymentOf } from './deployment.ts';
import { expandEntry } from './expand.ts';
import { faultText } from './fault.ts';
import type { Deployment, Frame, Run } from './frame.ts';
import { namesOf } from './names.ts';
import { type GivenValues, parametersOfFile, rootParameter } from './parameters.ts';
import { type ParsedJson, parseTemplateJson } from './parse-json.ts';
import { inside, type Path } from './path.ts';
import { flatten, printMembers, rowOf } from './rows.ts';
import { placeText, runOf } from './run.ts';
import { levelOfSchema, type Scope, standInScope } from './scope.ts';
import { isObject } from './value.ts';

/** What only the outside knows of a deployment; everything has a stand-in. */
export interface TemplateOptions {
  /** The text of a file of parameters, in either of its shapes. */
  readonly parameters?: string;
  /** Values that somebody gave when asked, by name; names are compared without regard to case. */
  readonly values?: Readonly<Record<string, Json>>;
  readonly scope?: Partial<Omit<Scope, 'level'>>;
  readonly deploymentName?: string;
  /** For utcNow(), as `2026-11-29T12:00:00Z`. */
  readonly now?: string;
}

/** What a template would deploy. */
export interface TemplateResult {
  /** Every resource, those of nested templates in the place of their deployment; existing ones are marked. */
  readonly resources: readonly ArmResource[];
  readonly problems: readonly Problem[];
  /** Parameters that nobody gave a value; their stand-ins were used. */
  readonly missing: readonly MissingParameter[];
  /** The outputs of the template, as a body holds values. */
  readonly outputs: JsonObject;
  /** Where it was taken to be deployed to. */
  readonly scope: Scope;
}

/**
 * Evaluates an ARM template as Azure's own engine does before a deployment. Never throws: a broken expression costs its own value, a broken
 * text everything, each with a problem that names the place.
 */
export function evaluateTemplate(text: string, options: TemplateOptions = {}): TemplateResult {
  const problems: Problem[] = [];
  const missing: MissingParameter[] = [];
  const parsed = parseTemplateJson(text);
  const found = parsed.ok ? findTemplate(parsed.root) : undefined;
  const level = levelOfSchema(at(found?.template, '$schema'));
  const scope: Scope = { ...standInScope, ...options.scope, level };
  const result = (resources: readonly ArmResource[], outputs: JsonObject = {}): TemplateResult => ({
    resources,
    problems,
    missing,
    outputs,
    scope,
  });
  if (!parsed.ok || !found) {
    problems.push(parsed.ok ? noTemplate('it has no resources') : notJson(parsed, 'template'));
    return result([]);
  }
  const { template } = found;
  const given = { answers: options.values ?? {}, file: fileOf(options.parameters, problems) };
  const run = runOf(parsed, problems, options);
  try {
    const root = rootOf(found, scope, run, given, missing);
    warnOfStrangers(template, given, run);
    askForAll(root);
    const resources = flatten(root, run).map((instance) => rowOf(instance, run));
    return result(resources, outputsOf(root, run));
  } catch (error) {
    problems.push(noTemplate(faultText(error)));
    return result([]);
  }
}

/** A template inside a file, and where. */
export interface FoundTemplate {
  readonly template: JsonObject;
  readonly path: Path | null;
}

/** The template of a file: the whole of it, or what Azure's own answers wrap (an exported template, a deployment, a template spec). */
export function findTemplate(root: Json): FoundTemplate | undefined {
  const places = [
    [],
    ['template'],
    ['mainTemplate'],
    ['properties', 'template'],
    ['properties', 'mainTemplate'],
  ];
  for (const place of places) {
    const template = at(root, ...place);
    const resources = at(template, 'resources');
    // A resource has a type, and may hold others: it is no template.
    const isTemplate =
      typeof resources === 'object' && resources !== null && at(template, 'type') === undefined;
    if (isJsonObject(template) && isTemplate) return { template, path: inside(null, ...place) };
  }
  return undefined;
}

function rootOf(
  { template, path }: FoundTemplate,
  scope: Scope,
  run: Run,
  given: GivenValues,
  missing: MissingParameter[],
): Deployment {
  return deploymentOf({
    name: run.deploymentName,
    template,
    path,
    scope,
    parent: null,
    expand: expandEntry,
    frame: (deployment) => {
      const frame: Frame = {
        run,
        names: namesOf(
          template,
          path,
          () => frame,
          (name, declaration, place) =>
            rootParameter(name, declaration, place, {
              frame,
              template,
              given,
              ask: (one) => missing.push(one),
            }),
        ),
        scope,
        deployment,
        home: deployment,
        loops: [],
        lambdas: new Map(),
      };
      return frame;
    },
  });
}

/** Every parameter is looked at once, so that also those that nothing needs are asked for, in the template's own order. */
function askForAll({ template, path, frame }: Deployment): void {
  for (const name of Object.keys(membersOf(template, 'parameters'))) {
    try {
      frame.names.parameter(name);
    } catch (error) {
      frame.run.report(
        'bad-expression',
        'warning',
        `The parameter "${name}" has no value: ${faultText(error)}.`,
        inside(path, 'parameters', name),
      );
    }
  }
}

function membersOf(template: JsonObject, section: string): JsonObject {
  const members = at(template, section);
  return isJsonObject(members) ? members : {};
}

/** A value for a parameter that the template does not have is probably misspelled. */
function warnOfStrangers(template: JsonObject, { file }: GivenValues, run: Run): void {
  const known = new Set(Object.keys(membersOf(template, 'parameters')).map((name) => name.toLowerCase()));
  for (const name of Object.keys(file))
    if (!known.has(name.toLowerCase()))
      run.report(
        'strange-parameter',
        'warning',
        `The file of parameters gives "${name}", which the template does not have: it is not used.`,
        null,
      );
}

function fileOf(text: string | undefined, problems: Problem[]): JsonObject {
  if (text === undefined) return {};
  const parsed = parseTemplateJson(text);
  if (parsed.ok) return parametersOfFile(parsed.root);
  problems.push(notJson(parsed, 'file of parameters'));
  return {};
}

function outputsOf(root: Deployment, run: Run): JsonObject {
  const values = Object.entries(root.outputs()).map(
    ([name, output]) => [name, isObject(output) ? (output.value ?? null) : null] as const,
  );
  return printMembers(Object.fromEntries(values), (key, why) =>
    run.report('bad-expression', 'warning', `The output "${key}" is left out: ${why}.`, null),
  );
}

function notJson({ says, place }: ParsedJson & { readonly ok: false }, what: string): Problem {
  return problem('not-json', 'error', [`The ${what} is no JSON: ${says}. Nothing of it was read.`], {
    path: placeText(null, place),
  });
}

function noTemplate(why: string): Problem {
  return problem('no-template', 'error', [`This is no ARM template that can be read: ${why}.`]);
}
