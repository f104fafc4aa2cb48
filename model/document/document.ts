import type * as z from 'zod';
import type { Canvas } from './canvas.ts';
import { emptyCanvas } from './canvas.ts';
import { type Defaults, type Design, emptyDesign } from './design.ts';
import type { Expectation } from './expectations.ts';
import type { PresenterStep } from './presenter-steps.ts';
import type { Question } from './question.ts';

/** One design of the document, such as "Before". */
export interface Variant {
  readonly id: string;
  readonly name: string;
  readonly design: Design;
}

/** A question that somebody asked and kept. */
export interface SavedQuestion extends Question {
  readonly id: string;
}

/** Something of a file that could not be read; saved again untouched. */
export interface SetAside {
  /** Where it stood, such as `variants[0].design.resources.abc`. */
  readonly path: string;
  readonly why: string;
  readonly value: z.core.util.JSONType;
}

/** The one thing that is saved. */
export interface Document {
  readonly title: string;
  readonly defaults: Defaults;
  readonly variants: readonly Variant[];
  readonly canvas: Canvas;
  readonly questions: readonly SavedQuestion[];
  readonly expectations: readonly Expectation[];
  readonly steps: readonly PresenterStep[];
  readonly setAside: readonly SetAside[];
}

/** Where things stand when nobody says otherwise. */
export const usualDefaults: Defaults = {
  region: 'westeurope',
  resourceGroup: 'rg-network',
  subscription: 'subscription-1',
  tenant: 'tenant-1',
};

/** A document with one empty variant. */
export function newDocument(title: string, variantId: string): Document {
  return {
    title,
    defaults: usualDefaults,
    variants: [{ id: variantId, name: 'Design', design: emptyDesign }],
    canvas: emptyCanvas,
    questions: [],
    expectations: [],
    steps: [],
    setAside: [],
  };
}

/** The variant with this id; the first one when there is none. */
export function variantOf(document: Document, id: string): Variant {
  const variant = document.variants.find((one) => one.id === id) ?? document.variants[0];
  if (!variant) throw new Error('Reachboard bug: a document has at least one variant');
  return variant;
}
