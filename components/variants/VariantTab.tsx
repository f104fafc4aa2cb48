'use client';
import { type MouseEvent, useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import type { Variant } from '../../model/index.ts';
import { canvasPort } from '../canvas/canvas-port.ts';
import { FloatingMenu } from '../canvas/FloatingMenu.tsx';
import { classes, focusRingInside } from '../ui/styles.ts';
import type { DragOrder } from './use-drag-order.ts';
import { runOn, VariantItems } from './VariantMenu.tsx';
import { canChangeVariants, flipTo } from './variant-edits.ts';
import { renameInPlace } from './variant-state.ts';

/** One variant in the bar: shown by a press, renamed by a double click, put elsewhere by dragging. */
export function VariantTab(props: {
  readonly variant: Variant;
  readonly isShown: boolean;
  /** Do edits go to this variant? */
  readonly takesEdits: boolean;
  readonly drag: DragOrder;
}) {
  const { variant, isShown, takesEdits, drag } = props;
  const { id, name } = variant;
  const [menuAt, setMenuAt] = useState<{ x: number; y: number } | null>(null);
  const side = drag.sideOf(id);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside is the control; this adds dragging and its keys
    <div
      data-variant={id}
      className="relative flex h-full shrink-0 items-center"
      // The button keeps the press for itself.
      onPointerDownCapture={(event) => {
        if (canChangeVariants()) drag.start(event, id);
      }}
      onDoubleClick={() => {
        if (canChangeVariants()) renameInPlace(id);
      }}
      onContextMenu={(event: MouseEvent) => {
        event.preventDefault();
        if (!canChangeVariants()) return;
        flipTo(id);
        setMenuAt({ x: event.clientX, y: event.clientY });
      }}
    >
      <ToggleButton
        id={id}
        className={classes(
          'flex h-full max-w-48 items-center border-b-2 px-2.5 text-13 text-muted data-hovered:text-ink data-selected:font-semibold data-selected:text-ink',
          isShown ? 'border-accent' : takesEdits ? 'border-accent/40' : 'border-transparent',
          drag.isDragged(id) && 'opacity-50',
          focusRingInside,
        )}
        // A click with the mouse leaves the keys to the canvas.
        onPress={({ pointerType }) => {
          if (pointerType === 'mouse') canvasPort()?.focus();
        }}
      >
        <span className="truncate">{name}</span>
        {takesEdits && !isShown ? <span className="sr-only">, takes edits too</span> : null}
      </ToggleButton>
      {side ? (
        <span
          aria-hidden
          className={classes(
            'pointer-events-none absolute inset-y-1.5 w-0.5 rounded-full bg-accent',
            side === 'before' ? '-left-0.5' : '-right-0.5',
          )}
        />
      ) : null}
      {menuAt ? (
        <FloatingMenu
          at={menuAt}
          label={`Menu of ${name}`}
          onClose={() => setMenuAt(null)}
          onAction={(verb) => runOn(id, verb)}
        >
          {VariantItems(id)}
        </FloatingMenu>
      ) : null}
    </div>
  );
}
