import { useReactFlow, useStore } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { presentedStep } from '../../store/presenter.ts';
import { isOnStage, usePresenter } from '../../store/presenter-store.ts';
import type { CanvasPort } from './canvas-port.ts';
import type { FlowNode } from './flow-node.ts';

/** Moves the view to each step that is put on the screen, and back to where it was when the presentation ends. */
export function useStepCamera(port: CanvasPort): void {
  const flow = useReactFlow<FlowNode>();
  const serial = usePresenter((state) => state.serial);
  const isRunning = usePresenter(({ mode }) => mode !== 'off');
  const onStage = usePresenter(isOnStage);
  // On the stage the canvas grows and shrinks, with full screen and with the words below it.
  const size = useStore(({ width, height }) => (onStage ? `${width} ${height}` : 'desk'));
  const before = useRef<ReturnType<typeof flow.getViewport> | null>(null);

  useEffect(() => {
    if (isRunning) before.current ??= flow.getViewport();
    else if (before.current) {
      const back = before.current;
      before.current = null;
      const frame = requestAnimationFrame(() => void flow.setViewport(back));
      return () => cancelAnimationFrame(frame);
    }
    return undefined;
  }, [isRunning, flow]);

  useEffect(() => {
    if (!isRunning || size.startsWith('0 ')) return;
    // The boxes of the step are on the canvas in the frame after the next.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => port.lookAt(presentedStep()?.camera ?? null));
    });
    return () => cancelAnimationFrame(frame);
    // Beside the palette the view stays where the hand has it, until the next step.
  }, [serial, size, isRunning, port]);
}
