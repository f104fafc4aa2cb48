'use client';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';

/** The button under a table that adds a row. */
export function AddRow({
  children,
  onPress,
}: {
  readonly children: ReactNode;
  readonly onPress: () => void;
}) {
  return (
    <Button kind="quiet" size="small" className="-ml-2 self-start" onPress={onPress}>
      <Plus size={12} aria-hidden /> {children}
    </Button>
  );
}
