'use client';
import { Button } from '../../ui/Button.tsx';

/** What a suggestion shows: what it is, and the text that a press takes. */
export interface SuggestionProps {
  readonly label: string;
  readonly text: string;
  readonly onTake: (text: string) => void;
}

/** A value that a press puts into the field above. */
export function Suggestion({ label, text, onTake }: SuggestionProps) {
  return (
    <Button
      kind="quiet"
      size="small"
      className="self-start text-accent"
      aria-label={`${label}: ${text}`}
      onPress={() => onTake(text)}
    >
      {label} <span className="font-mono">{text}</span>
    </Button>
  );
}
