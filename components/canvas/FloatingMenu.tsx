'use client';
import { type ReactNode, useRef } from 'react';
import { Menu } from '../ui/Menu.tsx';
import type { Point } from './canvas-state.ts';

/** What a menu at a point of the screen takes. */
export interface FloatingMenuProps {
  readonly at: Point;
  readonly label: string;
  readonly onClose: () => void;
  readonly onAction: (id: string) => void;
  readonly children: ReactNode;
}

/** A menu where the hand is, without a button that opened it. */
export function FloatingMenu({ at, label, onClose, onAction, children }: FloatingMenuProps) {
  const anchor = useRef<HTMLDivElement>(null);
  return (
    <>
      <div ref={anchor} className="pointer-events-none fixed size-0" style={{ left: at.x, top: at.y }} />
      <Menu
        aria-label={label}
        autoFocus="first"
        onAction={(key) => {
          onClose();
          onAction(String(key));
        }}
        popover={{
          'aria-label': label,
          isOpen: true,
          triggerRef: anchor,
          placement: 'bottom start',
          offset: 2,
          onOpenChange: (isOpen) => {
            if (!isOpen) onClose();
          },
        }}
      >
        {children}
      </Menu>
    </>
  );
}
