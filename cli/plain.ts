import { find, printSentence, type ResourceId, type Step } from '../model/index.ts';
import type { Loaded } from './load.ts';

/** The name of a resource, for output that people and scripts read. */
export function nameIn({ network }: Loaded, id: ResourceId): string {
  return find(network.design, id)?.name ?? id;
}

/** A step as plain data. */
export function plainStep(loaded: Loaded, step: Step) {
  return {
    action: step.action,
    says: printSentence(step.says),
    details: step.details.map(printSentence),
    rules: [...step.rules],
    at: step.at.map((id) => nameIn(loaded, id)),
    outcome: step.outcome,
  };
}

/** Prints data as JSON, two spaces deep. */
export function printJson(data: unknown): string {
  return JSON.stringify(data, null, 2);
}

/** Columns of text, each as wide as its widest cell. */
export function printColumns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
