'use client';
import { ChevronDown, ChevronUp, Trash2 } from 'lucide-react';
import { IconButton } from '../../ui/IconButton.tsx';

/** What can be done with a whole row; moving is left out where the order means nothing. */
export interface RowToolsProps {
  readonly name: string;
  readonly onRemove: () => void;
  readonly onUp?: (() => void) | undefined;
  readonly onDown?: (() => void) | undefined;
}

/** The small buttons of a row. */
export function RowTools({ name, onRemove, onUp, onDown }: RowToolsProps) {
  return (
    <span className="flex shrink-0 items-center">
      {onUp ? (
        <IconButton
          label={`Move ${name} up`}
          size="small"
          icon={<ChevronUp size={14} aria-hidden />}
          onPress={onUp}
        />
      ) : null}
      {onDown ? (
        <IconButton
          label={`Move ${name} down`}
          size="small"
          icon={<ChevronDown size={14} aria-hidden />}
          onPress={onDown}
        />
      ) : null}
      <IconButton
        label={`Remove ${name}`}
        size="small"
        icon={<Trash2 size={14} aria-hidden />}
        onPress={onRemove}
      />
    </span>
  );
}
