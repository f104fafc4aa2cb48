import type { ResourceId } from '../../ids.ts';
import { difference, type RecordChange } from '../difference.ts';
import type { Document } from '../document.ts';
import type { PresenterStep } from '../presenter-steps.ts';
import type { Resource } from '../resource.ts';
import { formatVersion } from './migrations.ts';
import { printJson, sortKeys } from './print-json.ts';
import { formatName } from './saved-schema.ts';

/** The document as the text of a file: keys and ids in order, so that a small change gives a small difference. */
export function save(document: Document): string {
  const [first, ...others] = document.variants;
  const saved = {
    title: document.title,
    defaults: sortKeys(document.defaults),
    variants: [
      ...(first
        ? [{ id: first.id, name: first.name, design: { resources: saveRecords(first.design.resources) } }]
        : []),
      ...others.map(({ id, name, design }) => {
        const { set, removed } = difference(first?.design ?? { resources: {} }, design);
        return { id, name, change: { set: saveRecords(set), removed } };
      }),
    ],
    canvas: sortKeys(document.canvas),
    questions: sortKeys(document.questions),
    expectations: sortKeys(document.expectations),
    steps: document.steps.map(saveStep),
    setAside: document.setAside,
  };
  return `${printJson({ format: formatName, version: formatVersion, document: saved })}\n`;
}

function saveStep({ change, ...step }: PresenterStep): unknown {
  const saved = change && { set: saveRecords(change.set), removed: change.removed };
  return { ...(sortKeys({ ...step, change: null }) as object), change: saved };
}

function saveRecords(records: Readonly<Record<ResourceId, Resource | RecordChange>>): unknown {
  const ids = (Object.keys(records) as ResourceId[]).sort();
  return Object.fromEntries(ids.map((id) => [id, saveRecord(records[id] as RecordChange)]));
}

/** The head in the order in which a person reads it; whole records leave out what is empty, and the id is the key. */
function saveRecord(record: RecordChange): unknown {
  const isWhole = record.kind !== undefined;
  const head = headKeys.flatMap((key) => {
    const value = record[key];
    const mayGo = isWhole && key !== 'name' && isEmpty(value);
    return value === undefined || mayGo ? [] : [[key, sortKeys(value)] as const];
  });
  const { settings, rest } = record;
  return {
    ...Object.fromEntries(head),
    ...(settings ? { settings: sortKeys(settings) } : {}),
    ...(rest && !(isWhole && isEmpty(rest)) ? { rest: sortKeys(rest) } : {}),
  };
}

const headKeys = [
  'kind',
  'name',
  'parent',
  'existing',
  'region',
  'resourceGroup',
  'subscription',
  'tenant',
  'tags',
  'note',
] as const;

function isEmpty(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0;
  return value === null || value === false || value === '';
}
