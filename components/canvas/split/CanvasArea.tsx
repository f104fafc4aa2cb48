'use client';
import { type FocusEvent, type PointerEvent, useEffect, useMemo, useRef } from 'react';
import { documentStore, useDocument } from '../../../store/document-store.ts';
import { followVariants } from '../../../store/follow-variants.ts';
import { startPaneAnswers } from '../../../store/pane-answers.ts';
import { isOnStage, presenterStore, usePresenter } from '../../../store/presenter-store.ts';
import { selectionStore } from '../../../store/selection-store.ts';
import { type Side, type SplitState, useSplit } from '../../../store/split-store.ts';
import { Canvas } from '../Canvas.tsx';
import { canvasPort } from '../canvas-port.ts';
import { type Pane, PaneContext } from '../pane.ts';
import { PaneHeader } from './PaneHeader.tsx';
import { SplitDivider } from './SplitDivider.tsx';
import { ChangesContext, useChanges } from './split-context.ts';
import { goToOtherPane } from './toggle-split.ts';

/** One canvas, or two variants side by side with one camera, one selection and one question. */
export function CanvasArea() {
  const isSplit = usePanes() !== null;
  const changes = useChanges();
  useEffect(() => followVariants(), []);
  useEffect(() => (isSplit ? startPaneAnswers() : undefined), [isSplit]);
  useFitBoth(isSplit);
  return (
    <ChangesContext value={changes}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a key that works in both canvases */}
      <div
        className="flex size-full max-[899px]:flex-col"
        onKeyDown={(event) => {
          if (event.key === 'F6' && goToOtherPane()) event.preventDefault();
        }}
      >
        <PaneFrame side="left" />
        {isSplit ? (
          <>
            <SplitDivider />
            <PaneFrame side="right" />
          </>
        ) : null}
      </div>
    </ChangesContext>
  );
}

/** The panes on the screen; a presentation has one canvas. */
function usePanes(): SplitState['panes'] {
  const panes = useSplit((state) => state.panes);
  return usePresenter(isOnStage) ? null : panes;
}

/** By then both panes have their size, on a slow machine too. */
const settledMs = 500;
const handEvents = ['pointerdown', 'wheel', 'keydown'] as const;

/** Where the canvas has half the room, or all of it again, everything is brought into view. */
function useFitBoth(isSplit: boolean): void {
  const wasSplit = useRef(isSplit);
  useEffect(() => {
    if (wasSplit.current === isSplit) return;
    wasSplit.current = isSplit;
    // On the stage the step has a camera of its own.
    if (isOnStage(presenterStore.getState())) return;
    const fit = () => canvasPort()?.fit();
    const frame = requestAnimationFrame(() => requestAnimationFrame(fit));
    // Once more when both panes have their size; a hand that moves the picture before that has the last word.
    const later = setTimeout(fit, settledMs);
    const stop = () => {
      cancelAnimationFrame(frame);
      clearTimeout(later);
      for (const name of handEvents) window.removeEventListener(name, stop, true);
    };
    for (const name of handEvents) window.addEventListener(name, stop, true);
    return stop;
  }, [isSplit]);
}

function PaneFrame({ side }: { readonly side: Side }) {
  const shown = useDocument((state) => state.variant);
  const panes = usePanes();
  const share = useSplit((state) => state.share);
  const isSplit = panes !== null;
  const variant = panes?.[side] ?? shown;
  const isActive = variant === shown;
  const pane = useMemo<Pane>(
    () => ({ side: isSplit ? side : 'only', variant, isActive }),
    [isSplit, side, variant, isActive],
  );
  const activate = () => {
    if (!isActive) documentStore.getState().showVariant(variant);
  };
  return (
    <PaneContext value={pane}>
      <div
        className="flex min-h-0 min-w-0 flex-col"
        style={{ flex: `${side === 'left' && isSplit ? share : isSplit ? 1 - share : 1} 1 0px` }}
        data-pane={pane.side}
      >
        {isSplit ? <PaneHeader side={side} /> : null}
        <div
          className="relative min-h-0 flex-1"
          onPointerDownCapture={(event) => {
            if (isOnPicture(event)) activate();
          }}
          onFocusCapture={(event) => {
            if (isCanvas(event)) activate();
          }}
          // What is in the hand goes where the hand is.
          onPointerEnter={() => {
            if (selectionStore.getState().tool === 'place') activate();
          }}
        >
          <Canvas />
          {isSplit && isActive ? (
            <div
              aria-hidden="true"
              data-shown
              className="pointer-events-none absolute inset-0 z-20 border-2 border-accent"
            />
          ) : null}
        </div>
      </div>
    </PaneContext>
  );
}

/** The minimap and the zoom work for both panes and choose none. */
function isOnPicture({ target }: PointerEvent): boolean {
  return (
    target instanceof Element &&
    target.closest('.react-flow') !== null &&
    !target.closest('.react-flow__panel')
  );
}

function isCanvas({ target }: FocusEvent): boolean {
  return target instanceof Element && target.hasAttribute('data-canvas');
}
