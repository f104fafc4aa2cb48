'use client';
import { CheckboxGroup, Label } from 'react-aria-components';
import type { ConvertPart, ConvertTargetEntry } from '../../model/index.ts';
import { Checkbox } from '../ui/Checkbox.tsx';

/** What the parts of a conversion are chosen from. */
export interface PartChoicesProps {
  readonly entry: ConvertTargetEntry;
  readonly parts: readonly ConvertPart[];
  readonly onChange: (parts: readonly ConvertPart[]) => void;
}

/** The parts of a conversion, each with what breaks without it. */
export function PartChoices({ entry, parts, onChange }: PartChoicesProps) {
  return (
    <CheckboxGroup
      value={[...parts]}
      onChange={(chosen) => onChange(chosen as ConvertPart[])}
      className="flex flex-col gap-1"
    >
      <Label className="font-medium text-12 text-muted">Parts, and what happens without them</Label>
      {entry.parts.map(({ part, title, without }) => (
        <Checkbox key={part} value={part} className="items-start">
          <span className="-mt-0.5 min-w-0 pb-1">
            <span className="block font-medium">{title}</span>
            <span className="block text-12 text-muted">{without}</span>
          </span>
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}
