import type { PointerEvent as ReactPointerEvent } from 'react';
import {
  find,
  printSentence,
  questionBetween,
  type ResourceId,
  referableKinds,
  referencesOf,
} from '../../model/index.ts';
import { documentStore, shownDesign } from '../../store/document-store.ts';
import { selectionStore } from '../../store/selection-store.ts';
import { toast } from '../ui/toast-queue.ts';
import { canvasState, type Point, type Wire } from './canvas-state.ts';
import { connectionsBetween, connectThings, reconnectEnd, whyNotConnected } from './edits-at-hand.ts';

/** What the wire asks of the canvas while it is pulled. */
export interface WireGround {
  toCanvas(screen: Point): Point;
  thingAt(point: Point, without: ResourceId): ResourceId | null;
}

let ground: WireGround | null = null;

/** Called by the canvas when it appears. */
export function setWireGround(next: WireGround | null): void {
  ground = next;
}

/** Pulls a wire from a thing until the hand lets go: a connection, or a question while the ask tool is held. */
export function startWire(
  event: ReactPointerEvent,
  from: ResourceId,
  reconnects: Wire['reconnects'] = null,
): void {
  if (event.button !== 0 || !ground) return;
  event.preventDefault();
  event.stopPropagation();
  const purpose = selectionStore.getState().tool === 'ask' && !reconnects ? 'ask' : 'connect';
  const show = (screen: Point) => {
    const at = ground?.toCanvas(screen) ?? screen;
    const over = ground?.thingAt(at, from) ?? null;
    const before = canvasState.getState().wire;
    const isWelcome =
      over !== null &&
      (before?.over === over
        ? before.isWelcome
        : reconnects
          ? mayEndAt(reconnects, over)
          : welcomes(purpose, from, over));
    canvasState.setState({ wire: { purpose, from, reconnects, at, over, isWelcome } });
  };
  const stop = () => {
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', up);
    window.removeEventListener('pointercancel', stop);
    canvasState.setState({ wire: null });
  };
  const move = (moved: PointerEvent) => {
    // Escape lets go of the wire; what follows is nobody's.
    if (canvasState.getState().wire === null) stop();
    else show({ x: moved.clientX, y: moved.clientY });
  };
  const up = (ended: PointerEvent) => {
    const { wire } = canvasState.getState();
    stop();
    if (!wire?.over) return;
    if (reconnects) reconnectEnd(reconnects.holder, reconnects.path, wire.over);
    else join(purpose, from, wire.over, { x: ended.clientX, y: ended.clientY });
  };
  show({ x: event.clientX, y: event.clientY });
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', up);
  window.addEventListener('pointercancel', stop);
}

/** Two ends are known: ask, connect, let choose, or say why not. */
export function join(purpose: Wire['purpose'], from: ResourceId, to: ResourceId, at: Point): void {
  if (purpose === 'ask') {
    selectionStore.getState().ask(questionBetween(from, to));
    return;
  }
  const options = connectionsBetween(from, to);
  const open = options.filter(({ refused }) => !refused);
  const [only] = open;
  if (!only) toast(printSentence(whyNotConnected(from, to, options)));
  else if (open.length === 1) connectThings(from, to, only);
  else canvasState.setState({ chooser: { at, from, to } });
}

function welcomes(purpose: Wire['purpose'], from: ResourceId, to: ResourceId): boolean {
  return purpose === 'ask' || connectionsBetween(from, to).some(({ refused }) => !refused);
}

/** Does the field that names this end take things of that kind? */
function mayEndAt({ holder, path }: NonNullable<Wire['reconnects']>, over: ResourceId): boolean {
  const design = shownDesign(documentStore.getState());
  const [owner, target] = [find(design, holder), find(design, over)];
  const reference = owner && referencesOf(owner).find((one) => one.path === path);
  return Boolean(reference && target && referableKinds(reference.kinds).includes(target.kind));
}
