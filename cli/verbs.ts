import type { FileVerb, Verb } from './verb.ts';
import { checkVerb } from './verbs/check.ts';
import { diffVerb } from './verbs/diff.ts';
import { dnsVerb } from './verbs/dns.ts';
import { drawVerb } from './verbs/draw.ts';
import { exportVerb } from './verbs/export.ts';
import { exposureVerb } from './verbs/exposure.ts';
import { findingsVerb } from './verbs/findings.ts';
import { importVerb } from './verbs/import.ts';
import { matrixVerb } from './verbs/matrix.ts';
import { routesVerb } from './verbs/routes.ts';
import { traceVerb } from './verbs/trace.ts';

/** Every verb, in the order of the help. */
export const verbs: readonly (Verb | FileVerb)[] = [
  traceVerb,
  dnsVerb,
  matrixVerb,
  routesVerb,
  findingsVerb,
  exposureVerb,
  diffVerb,
  checkVerb,
  drawVerb,
  exportVerb,
  importVerb,
];
