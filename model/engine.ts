/** Door for asking: compile a design, then trace, resolve, compare all pairs, look for faults. Only workers and Node open it. */

export { compare } from './compare/compare.ts';
export { type FirstDifference, firstDifference } from './compare/first-difference.ts';
export { convert } from './convert/convert.ts';
export type { ConvertInput, ConvertResult } from './convert/convert-types.ts';
export { type Checked, checkDocument, type Suite } from './expectations/check-document.ts';
export { judge } from './expectations/judge.ts';
export { exposureOf } from './exposure/exposure.ts';
export { askOutlets } from './exposure/outlets.ts';
export type { Finding } from './lint/finding.ts';
export { lint } from './lint/lint.ts';
export { matrixEnds, matrixOf, matrixRow } from './matrix/matrix.ts';
export type { Matrix, MatrixCell } from './matrix/matrix-types.ts';
export { compile } from './network/compile.ts';
export type { Network } from './network/network.ts';
export type { RehearsalControl } from './rehearse/find-order.ts';
export { judgeOrder, type Rehearsal, rehearse } from './rehearse/rehearse.ts';
export type * from './trace/answer.ts';
export { printParty, printTrace } from './trace/print-trace.ts';
export { type NameWalk, namesOf, resolveFor } from './trace/resolve-for.ts';
export { type RouteRow, type RoutesView, routesOf } from './trace/routes-view.ts';
export { trace } from './trace/trace.ts';
