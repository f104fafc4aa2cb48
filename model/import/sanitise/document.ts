import type { Json } from '../../catalog/arm-resource.ts';
import { regions } from '../../catalog/facts/regions.ts';
import { findKind } from '../../catalog/kinds.ts';
import type { Design } from '../../document/design.ts';
import type { Change } from '../../document/difference.ts';
import type { Document } from '../../document/document.ts';
import type { Party, Question } from '../../document/question.ts';
import { retarget } from '../../document/references.ts';
import type { Resource } from '../../document/resource.ts';
import { type ResourceId, toResourceId } from '../../ids.ts';
import { hostLabel, replaceDomain } from './domains.ts';
import { replaceBody, replaceTags } from './replace-body.ts';
import { type Replacer, replaceName, replaceText } from './replace-text.ts';
import { newReplacer, textsIn } from './sanitise.ts';

/** A document in which nothing names anybody; what could not be read of its file is left out, since nobody knows what it says. */
export function sanitiseDocument(document: Document): Document {
  const all = document.variants.flatMap(({ design }) => Object.values(design.resources));
  const replacer = newReplacer(textsIn([document as unknown as Json]));
  for (const resource of all) scopedName(resource, replacer);
  const renaming = idsOf(document, replacer);
  const own: Renaming = { ...renaming, replacer: { ...replacer, keeps: new Set(renaming.ids.values()) } };
  const { names } = replacer;
  return {
    title: 'Sanitised design',
    defaults: {
      region: document.defaults.region,
      ...(scopesOf(document.defaults, replacer) as Omit<Document['defaults'], 'region'>),
    },
    variants: document.variants.map(({ id, name, design }, index) => ({
      id,
      name: /^(?:design|before|after)$/i.test(name) ? name : `Variant ${index + 1}`,
      design: designOf(design, own),
    })),
    canvas: {
      places: keysMapped(document.canvas.places, own),
      placesIn: Object.fromEntries(
        Object.entries(document.canvas.placesIn).map(([id, places]) => [id, keysMapped(places, own)]),
      ),
      notes: document.canvas.notes.map((note) => ({ ...note, text: names.plain('note', note.text) })),
    },
    questions: document.questions.map((one) => ({ ...one, ...questionOf(one, own) })),
    expectations: document.expectations.map((one) => ({ ...one, question: questionOf(one.question, own) })),
    steps: document.steps.map((step, index) => ({
      ...step,
      title: `Step ${index + 1}`,
      notes: names.plain('note', step.notes),
      highlight: step.highlight.map(own.id),
      question: step.question && questionOf(step.question, own),
      change: step.change && changeOf(step.change, document, own),
    })),
    setAside: [],
  };
}

interface Renaming {
  readonly replacer: Replacer;
  readonly ids: ReadonlyMap<string, ResourceId>;
  id(id: ResourceId): ResourceId;
}

/** Ids are random and stay; where somebody made them from names, they go too. */
function idsOf(document: Document, replacer: Replacer): Omit<Renaming, 'replacer'> {
  const held = document.variants.flatMap(({ design }) => Object.keys(design.resources));
  const added = document.steps.flatMap(({ change }) => Object.keys(change?.set ?? {}));
  const ids = new Map<string, ResourceId>();
  for (const id of [...held, ...added]) {
    const isTelling = replaceText(id, replacer) !== id;
    ids.set(id, toResourceId(isTelling ? replacer.names.plain('thing', id) : id));
  }
  return { ids, id: (id) => ids.get(id) ?? toResourceId(replacer.names.plain('thing', id)) };
}

function keysMapped<T>(places: Readonly<Record<string, T>>, { id }: Renaming): Record<string, T> {
  return Object.fromEntries(Object.entries(places).map(([key, place]) => [id(toResourceId(key)), place]));
}

function designOf(design: Design, own: Renaming): Design {
  const resources = Object.values(design.resources).map((one) => recordOf(one, one.kind, own) as Resource);
  return { resources: Object.fromEntries(resources.map((one) => [one.id, one])) };
}

/** What a step alone changes: whole records, and single fields of others. */
function changeOf(change: Change, document: Document, own: Renaming): Change {
  const kindOf = (id: string) =>
    document.variants.map(({ design }) => design.resources[toResourceId(id)]?.kind).find(Boolean) ?? 'other';
  const set = Object.entries(change.set).map(([id, record]) => [
    own.id(toResourceId(id)),
    recordOf(record as Partial<Resource>, record.kind ?? kindOf(id), own),
  ]);
  return { set: Object.fromEntries(set), removed: change.removed.map(own.id) } as Change;
}

/** A record, or the part of one that a step changes. */
function recordOf(record: Partial<Resource>, kind: string, own: Renaming): Partial<Resource> {
  const { replacer, id } = own;
  const target = record.settings
    ? retarget({ ...record, kind } as Resource, (old) => id(old))
    : (record as Partial<Resource>);
  const given = Object.entries({
    id: record.id && id(record.id),
    parent: record.parent && id(record.parent),
    name: record.name && scopedName({ ...record, kind } as Resource, replacer),
    ...scopesOf(record, replacer),
    tags: record.tags && replaceTags(record.tags, replacer),
    note: record.note && replacer.names.plain('note', record.note),
    settings: target.settings && replaceBody(target.settings as unknown as Json, replacer),
    rest: record.rest && replaceBody(record.rest, replacer),
  }).filter(([, value]) => value !== undefined);
  return { ...record, ...Object.fromEntries(given) } as Partial<Resource>;
}

type Scopes = Partial<Record<'subscription' | 'resourceGroup' | 'tenant', string | null>>;

function scopesOf({ subscription, resourceGroup, tenant }: Scopes, replacer: Replacer): Scopes {
  return {
    ...(subscription ? { subscription: replaceName('subscriptions', subscription, replacer) } : {}),
    ...(resourceGroup ? { resourceGroup: replaceName('resourceGroups', resourceGroup, replacer) } : {}),
    ...(tenant ? { tenant: replaceName('tenants', tenant, replacer) } : {}),
  };
}

/** A name by the kind of the thing; grounds whose name only says what they are keep it. */
function scopedName(
  { kind, name, settings }: Pick<Resource, 'kind' | 'name' | 'settings'>,
  replacer: Replacer,
): string {
  const entry = findKind(kind);
  const title = name.replace(/^Public services, /, '');
  if (name === entry?.title || regions.some((one) => one.title === title || one.name === title)) return name;
  const armType = 'armType' in settings && settings.armType ? settings.armType : (entry?.armType ?? kind);
  const words = armType.split('/').slice(1);
  const parts = name.split('/');
  if (parts.length !== words.length) return replaceName(words.at(-1) ?? kind, name, replacer);
  return parts.map((part, index) => replaceName(words[index] ?? kind, part, replacer)).join('/');
}

function questionOf(question: Question, own: Renaming): Question {
  return { ...question, from: partyOf(question.from, own), to: partyOf(question.to, own) };
}

function partyOf(party: Party, { replacer, id }: Renaming): Party {
  if ('resource' in party) return { resource: id(party.resource) };
  if ('address' in party) return { address: replaceText(party.address, replacer) };
  const { fqdn } = party;
  return {
    fqdn: fqdn.includes('.') ? replaceDomain(fqdn, replacer.names, true) : hostLabel(fqdn, replacer.names),
  };
}
