/** The id of one resource in a design: random, made outside the model, the same in every variant. */
export type ResourceId = string & { readonly __brand: 'ResourceId' };

/** Marks a text as a resource id; for the places where ids enter (files, store, tests). */
export function toResourceId(text: string): ResourceId {
  return text as ResourceId;
}
