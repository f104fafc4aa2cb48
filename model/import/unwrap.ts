import { type Json, type JsonObject, parseArmId } from '../catalog/arm-resource.ts';
import { isJsonObject } from '../catalog/read-json.ts';
import type { Row } from './shape.ts';

/** What a file holds, one by one, and what it is wrapped in. */
export interface Unwrapped {
  readonly rows: readonly Row[];
  /** In words; undefined where the rows themselves say best what they are. */
  readonly format?: string;
  /** The file says that more was there than it holds. */
  readonly isCut: boolean;
}

/** Takes the rows out of what Azure's tools wrap them in: pages, tables, lists of lists, predictions. */
export function unwrap(value: Json): Unwrapped {
  const found = rowsOf(value, '', false);
  const inner = isJsonObject(value) ? value : {};
  return {
    rows: found,
    ...formatOf(inner),
    isCut:
      (typeof inner.nextLink === 'string' && inner.nextLink !== '') ||
      inner.resultTruncated === 'true' ||
      (typeof inner.skip_token === 'string' && inner.skip_token !== '') ||
      (typeof inner.$skipToken === 'string' && inner.$skipToken !== ''),
  };
}

function formatOf(value: JsonObject): { readonly format?: string } {
  if (Array.isArray(value.predictedResources)) return { format: 'Bicep snapshot' };
  if (isWhatIf(value)) return { format: 'What-if result' };
  if ('data' in value && ('count' in value || 'totalRecords' in value)) return { format: 'Resource Graph' };
  return {};
}

function rowsOf(value: Json, at: string, isTemplate: boolean): readonly Row[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => rowsOf(item, `${at}[${index}]`, isTemplate));
  if (!isJsonObject(value)) return [{ value, at, ...(isTemplate ? { isTemplate } : {}) }];
  if (Array.isArray(value.predictedResources))
    return rowsOf(value.predictedResources, join(at, 'predictedResources'), true);
  if (isWhatIf(value)) return whatIfRows(value, at);
  for (const key of ['value', 'data', 'Data']) {
    const inner = value[key];
    const isWrapper = !('id' in value) && !('type' in value) && !('name' in value);
    if (isWrapper && Array.isArray(inner)) return rowsOf(inner, join(at, key), isTemplate);
    if (isJsonObject(inner) && Array.isArray(inner.columns) && Array.isArray(inner.rows))
      return tableRows(inner.columns, inner.rows, join(at, `${key}.rows`));
  }
  const enveloped = isRow(value) ? [] : rowsInside(value, at, deepestEnvelope);
  if (enveloped.length > 0) return enveloped;
  return [{ value, at: at === '' ? '$' : at, ...(isTemplate ? { isTemplate } : {}) }];
}

/** How deep what other tools wrap resources in is opened: `az network vnet create` has `newVNet`, Ansible `output.response`. */
const deepestEnvelope = 3;

function rowsInside(value: JsonObject, at: string, depth: number): readonly Row[] {
  return Object.entries(value).flatMap(([key, inner]): readonly Row[] => {
    const place = join(at, key);
    if (Array.isArray(inner)) {
      return inner.flatMap((item, index): readonly Row[] =>
        isJsonObject(item) && isRow(item) ? [{ value: item, at: `${place}[${index}]` }] : [],
      );
    }
    if (!isJsonObject(inner)) return [];
    if (isRow(inner)) return [{ value: inner, at: place }];
    return depth === 0 ? [] : rowsInside(inner, place, depth - 1);
  });
}

/** A resource says its whole id and its type. */
function isRow(value: JsonObject): boolean {
  const id = value.id ?? value.Id;
  const type = value.type ?? value.Type ?? value.ResourceType;
  return (
    typeof id === 'string' &&
    parseArmId(id) !== undefined &&
    typeof type === 'string' &&
    /^[\w.]+\/\w/.test(type)
  );
}

/** Resource Graph's table: names of columns once, then lists of values. */
function tableRows(columns: readonly Json[], rows: readonly Json[], at: string): readonly Row[] {
  const names = columns.map((column) =>
    isJsonObject(column) && typeof column.name === 'string' ? column.name : '',
  );
  return rows.flatMap((row, index): readonly Row[] => {
    if (!Array.isArray(row)) return [];
    const entries = names.map((name, column) => [name, row[column] ?? null] as const);
    return [{ value: Object.fromEntries(entries), at: `${at}[${index}]` }];
  });
}

function isWhatIf(value: JsonObject): boolean {
  const changes = whatIfChanges(value);
  return changes.some((change) => isJsonObject(change) && 'changeType' in change && 'resourceId' in change);
}

function whatIfChanges(value: JsonObject): readonly Json[] {
  const { changes, properties } = value;
  if (Array.isArray(changes)) return changes;
  return isJsonObject(properties) && Array.isArray(properties.changes) ? properties.changes : [];
}

/** Each change as it will be; what goes is left out. */
function whatIfRows(value: JsonObject, at: string): readonly Row[] {
  return whatIfChanges(value).flatMap((change, index): readonly Row[] => {
    if (!isJsonObject(change) || change.changeType === 'Delete') return [];
    const state = isJsonObject(change.after) ? change.after : change.before;
    return isJsonObject(state)
      ? [{ value: { id: change.resourceId ?? null, ...state }, at: join(at, `changes[${index}]`) }]
      : [];
  });
}

function join(at: string, key: string): string {
  return at === '' ? key : `${at}.${key}`;
}
