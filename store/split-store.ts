import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Document } from '../model/index.ts';

/** Where a canvas stands when two are on the screen. */
export type Side = 'left' | 'right';

/** Two variants on the screen, each in its place; the shown one of them is the one that edits go to. */
export interface SplitState {
  /** The variant of each pane; null while one canvas is on the screen. */
  readonly panes: Readonly<Record<Side, string>> | null;
  /** Dims everything that both variants hold alike. */
  readonly onlyDifferences: boolean;
  /** How much of the room the first pane has, between 0 and 1. */
  readonly share: number;
}

/** Neither pane gets smaller than this part of the room. */
export const leastShare = 0.2;

/** View state of the split, never saved. */
export const splitStore = createStore<SplitState>(() => ({
  panes: null,
  onlyDifferences: false,
  share: 0.5,
}));

/** Reads the split in a component. */
export function useSplit<T>(selector: (state: SplitState) => T): T {
  return useStore(splitStore, selector);
}

/**
 * Puts another variant beside the shown one: the one that was asked for, else the next. The earlier of the two stands
 * on the left, so that what the later one has more is called added, as the comparison below calls it.
 */
export function openSplit(document: Document, shown: string, other?: string): boolean {
  const beside = other ?? nextOf(document, shown);
  if (beside === null || beside === shown) return false;
  const rank = (id: string) => document.variants.findIndex((one) => one.id === id);
  const panes = rank(shown) < rank(beside) ? { left: shown, right: beside } : { left: beside, right: shown };
  splitStore.setState({ panes });
  return true;
}

/** Goes back to one canvas. */
export function closeSplit(): void {
  splitStore.setState({ panes: null, onlyDifferences: false });
}

/** Dims what is alike, or no longer. */
export function setOnlyDifferences(onlyDifferences: boolean): void {
  splitStore.setState({ onlyDifferences });
}

/** Shows another variant in a pane; where the other pane has it, the two change places. */
export function showInPane(side: Side, variant: string): void {
  const { panes } = splitStore.getState();
  if (!panes || panes[side] === variant) return;
  const far: Side = side === 'left' ? 'right' : 'left';
  const swapped = panes[far] === variant;
  splitStore.setState({ panes: { ...panes, [side]: variant, ...(swapped ? { [far]: panes[side] } : {}) } });
}

/** Moves the border between the panes. */
export function setShare(share: number): void {
  splitStore.setState({ share: Math.min(1 - leastShare, Math.max(leastShare, share)) });
}

/** The variant of the pane that is not shown; null with one canvas. */
export function otherVariant({ panes }: Pick<SplitState, 'panes'>, shown: string): string | null {
  if (!panes) return null;
  return panes.left === shown ? panes.right : panes.left;
}

/**
 * The panes after the document or the shown variant changed: a variant that is in no pane takes the place of the one
 * that was shown; with a variant gone for good there is one canvas again.
 */
export function panesAfter(
  panes: NonNullable<SplitState['panes']>,
  before: string,
  shown: string,
  variants: readonly { readonly id: string }[],
): SplitState['panes'] {
  const isThere = (id: string) => variants.some((one) => one.id === id);
  const side: Side = panes.right === before ? 'right' : 'left';
  const next = panes.left === shown || panes.right === shown ? panes : { ...panes, [side]: shown };
  return isThere(next.left) && isThere(next.right) && next.left !== next.right ? next : null;
}

function nextOf({ variants }: Document, shown: string): string | null {
  const at = variants.findIndex(({ id }) => id === shown);
  return (variants[at + 1] ?? variants[at - 1])?.id ?? null;
}
