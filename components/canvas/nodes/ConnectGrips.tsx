'use client';
import type { ResourceId } from '../../../model/index.ts';
import { useDocument } from '../../../store/document-store.ts';
import { isOnStage, usePresenter } from '../../../store/presenter-store.ts';
import { useSelection } from '../../../store/selection-store.ts';
import { usePane } from '../pane.ts';
import { startWire } from '../wire.ts';

const sides = [
  'left-1/2 top-0 -translate-x-1/2 -translate-y-1/2',
  'left-full top-1/2 -translate-x-1/2 -translate-y-1/2',
  'left-1/2 top-full -translate-x-1/2 -translate-y-1/2',
  'left-0 top-1/2 -translate-x-1/2 -translate-y-1/2',
];

/** Four grips on the border from which a connection is pulled; shown under the hand and on what is selected. */
export function ConnectGrips({ id, isSelected }: { readonly id: ResourceId; readonly isSelected: boolean }) {
  const readOnly = useDocument((state) => state.readOnly);
  const { isActive } = usePane();
  const isShown = useSelection(
    ({ hovered, tool, selected }) =>
      isActive &&
      (tool === 'ask' || (!readOnly && (tool === 'select' || tool === 'connect'))) &&
      (hovered === id || (isSelected && selected.length === 1)),
  );
  const onStage = usePresenter(isOnStage);
  if (!isShown || onStage) return null;
  return sides.map((side) => (
    <span
      key={side}
      aria-hidden="true"
      data-grip
      className={`nodrag nopan absolute flex size-6 cursor-crosshair touch-none items-center justify-center ${side}`}
      onPointerDown={(event) => startWire(event, id)}
    >
      <span className="size-2.5 rounded-full border-2 border-accent bg-card" />
    </span>
  ));
}
