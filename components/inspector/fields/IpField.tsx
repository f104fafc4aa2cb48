'use client';
import { parseIpText } from '../field-text.ts';
import { useForm } from '../form-context.ts';
import { addressSuggestion } from '../suggestions.ts';
import { DraftField } from './DraftField.tsx';
import type { FieldProps } from './field-props.ts';

/** One address, with the next free one where the subnet is known. */
export function IpField(props: FieldProps) {
  const { design, resource } = useForm();
  const { spec } = props;
  return (
    <DraftField
      {...props}
      mono
      print={(value) => (typeof value === 'string' ? value : '')}
      parse={(text) => {
        const parsed = parseIpText(text);
        return 'value' in parsed && parsed.value === null && !spec.nullable ? { value: '' } : parsed;
      }}
      suggestion={addressSuggestion(design, resource, props.path)}
    />
  );
}
