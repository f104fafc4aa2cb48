import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Guide, KindName, Line, ResourceId } from '../../model/index.ts';
import type { Placing } from '../../store/selection-store.ts';

/** A point on the canvas, or on the screen where it says so. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line that is being pulled from one thing to another. */
export interface Wire {
  readonly purpose: 'connect' | 'ask';
  readonly from: ResourceId;
  /** The field that names the end being moved, where it is no new line. */
  readonly reconnects: { readonly holder: ResourceId; readonly path: string } | null;
  readonly at: Point;
  readonly over: ResourceId | null;
  readonly isWelcome: boolean;
}

/** A choice that stands at a point of the screen. */
export interface Chooser {
  readonly at: Point;
  readonly from: ResourceId;
  readonly to: ResourceId;
}

/** Where the hand would drop: a container or the open canvas, and why not if it may not. */
export interface DropHint {
  readonly container: ResourceId | null;
  readonly refused: string | null;
}

/** What only the canvas needs to know while the hand is moving. */
export interface CanvasState {
  /** The box that has the keyboard. */
  readonly cursor: string | null;
  readonly hasKeyboard: boolean;
  readonly moveMode: boolean;
  /** How far dragged boxes are from where the document has them. */
  readonly moving: ReadonlyMap<string, Point>;
  readonly dropHint: DropHint | null;
  readonly guides: readonly Guide[];
  /** The kinds in the hand: containers that take none of them are dimmed. */
  readonly inHand: readonly KindName[];
  readonly ghost: { readonly kind: Placing; readonly at: Point } | null;
  readonly wire: Wire | null;
  readonly chooser: Chooser | null;
  /** The chosen line, where it is no resource of its own: a tether, a link, a pipe. */
  readonly line: Line | null;
  readonly menuAt: Point | null;
}

const idle: CanvasState = {
  cursor: null,
  hasKeyboard: false,
  moveMode: false,
  moving: new Map(),
  dropHint: null,
  guides: [],
  inHand: [],
  ghost: null,
  wire: null,
  chooser: null,
  line: null,
  menuAt: null,
};

/** The transient state of the one canvas. */
export const canvasState = createStore<CanvasState>(() => idle);

/** Reads the transient state in a component of the canvas. */
export function useCanvas<T>(selector: (state: CanvasState) => T): T {
  return useStore(canvasState, selector);
}

/** Lets go of everything that is in the hand; true when there was something. */
export function letGo(): boolean {
  const { inHand, wire, chooser, line, menuAt, ghost, dropHint, moveMode } = canvasState.getState();
  const held = Boolean(inHand.length || wire || chooser || line || menuAt || ghost || dropHint || moveMode);
  if (held)
    canvasState.setState({
      moving: idle.moving,
      dropHint: null,
      inHand: [],
      ghost: null,
      wire: null,
      chooser: null,
      line: null,
      menuAt: null,
      moveMode: false,
    });
  return held;
}
