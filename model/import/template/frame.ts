import type { Expression } from '../../arm/expression.ts';
import type { Json, JsonObject } from '../../catalog/arm-resource.ts';
import type { Problem } from '../../explain/problem.ts';
import type { Path } from './path.ts';
import type { Scope } from './scope.ts';
import type { Unknown, Value, ValueObject } from './value.ts';

/** What one run over a template shares: what it may spend, what it found. */
export interface Run {
  /** Says a problem once for each place. */
  report(code: string, severity: Problem['severity'], says: string, path: Path | null): void;
  /** Takes from what may be spent; a fault when nothing is left. */
  spend(steps: number): void;
  /** How many evaluations stand inside each other at the moment. */
  depth: number;
  readonly now: string;
  /** The next stand-in for newGuid(), another one each time. */
  nextGuid(): string;
  readonly deploymentName: string;
  readonly parsed: Map<string, Expression>;
  /** Every resource met so far by its id in lower case. */
  readonly registry: Map<string, Instance>;
}

/** A step of a loop: which loop, and which turn of it. */
export interface LoopStep {
  readonly name: string;
  readonly index: number;
  /** Loops of resources and outputs are meant where copyIndex() names none. */
  readonly unnamed: boolean;
}

/** The words that expressions of one template may use. Names are compared without regard to case. */
export interface Names {
  /** Undefined where the template has no such parameter. */
  parameter(name: string): Value | undefined;
  variable(name: string): Value | undefined;
  userFunction(name: string): UserFunction | undefined;
}

/** A function that a template defines. */
export interface UserFunction {
  readonly parameters: readonly string[];
  readonly body: Json;
  readonly path: Path | null;
  readonly names: Names;
}

/** All that an expression's value depends on. */
export interface Frame {
  readonly run: Run;
  readonly names: Names;
  readonly scope: Scope;
  /** Where symbolic names and names of resources are looked up; null outside resources and outputs. */
  readonly deployment: Deployment | null;
  /** The template whose words these are: the outer one for a nested template that shares them. */
  readonly home: Deployment | null;
  readonly loops: readonly LoopStep[];
  readonly lambdas: ReadonlyMap<string, Value>;
}

/** One template at work: the file itself, or one nested in it. */
export interface Deployment {
  readonly name: string;
  readonly template: JsonObject;
  readonly path: Path | null;
  readonly scope: Scope;
  readonly frame: Frame;
  readonly parent: Deployment | null;
  /** Its resources, each turn of a loop by itself; worked out once, when first asked for. */
  instances(): readonly Instance[];
  /** Its outputs as `{ name: { type, value } }`; worked out once. */
  outputs(): ValueObject;
}

/** A resource of a template, one turn of its loop. */
export interface Instance {
  readonly deployment: Deployment;
  readonly path: Path | null;
  /** The key under which languageVersion 2.0 knows it. */
  readonly symbol: string | undefined;
  readonly turn: number | undefined;
  readonly type: string;
  readonly name: string | Unknown;
  readonly apiVersion: string | undefined;
  /** Its resource id, or the expression of one whose name is not known. */
  readonly id: string | Unknown;
  readonly scope: Scope;
  /** The id of the resource that it extends. */
  readonly extends: string | undefined;
  readonly existing: boolean;
  /** False where the condition says so; true also where only a deployment can tell. */
  readonly deployed: boolean;
  /** Everything beside type, name and version; worked out once. */
  body(): ValueObject;
  /** For a deployment resource: the template inside it; undefined where it stands elsewhere. */
  nested(): Deployment | undefined;
}
