'use client';
import { parsePrefixText, sizeWords, usableWords } from '../field-text.ts';
import { useForm } from '../form-context.ts';
import { prefixSuggestion } from '../suggestions.ts';
import { Count } from './Count.tsx';
import { DraftField } from './DraftField.tsx';
import type { FieldProps } from './field-props.ts';

/** One prefix with its size and the next free one. */
export function PrefixField(props: FieldProps) {
  const { design, resource } = useForm();
  const words = resource.kind === 'subnet' ? usableWords : sizeWords;
  return (
    <DraftField
      {...props}
      mono
      print={(value) => (typeof value === 'string' ? value : '')}
      parse={parsePrefixText}
      suffixOf={(text) => <Count text={words(text.trim())} />}
      suggestion={props.path.length === 1 ? prefixSuggestion(design, resource) : null}
    />
  );
}
