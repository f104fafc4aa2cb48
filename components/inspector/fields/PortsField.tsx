'use client';
import { parsePortsText } from '../field-text.ts';
import { DraftField } from './DraftField.tsx';
import type { FieldProps } from './field-props.ts';

/** Ports the way Azure writes them. */
export function PortsField(props: FieldProps) {
  return (
    <DraftField
      {...props}
      mono
      print={(value) => (typeof value === 'string' ? value : '')}
      parse={parsePortsText}
    />
  );
}
