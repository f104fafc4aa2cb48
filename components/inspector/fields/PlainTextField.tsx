'use client';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { useFieldState, useForm } from '../form-context.ts';
import { printPath } from '../path.ts';
import { useDraft } from '../use-draft.ts';
import { DraftField } from './DraftField.tsx';
import { exampleOf, type FieldProps } from './field-props.ts';

/** Free text; with a list where the schema suggests values. */
export function PlainTextField(props: FieldProps) {
  const { spec } = props;
  if (spec.suggestions.length > 0) return <SuggestedTextField {...props} />;
  return <DraftField {...props} print={printText} parse={(text) => parseText(text, spec.nullable)} />;
}

function SuggestedTextField({ spec, path, hideLabel }: FieldProps) {
  const { resource, commit, isReadOnly } = useForm();
  const { value, error, warning } = useFieldState(path);
  const printed = printText(value);
  const draft = useDraft({
    id: `${resource.id}|${printPath(path)}`,
    printed,
    print: printText,
    parse: (text) => parseText(text, spec.nullable),
    commit: (next) => (printText(next) === printed ? null : commit(path, next, spec.label)),
  });
  return (
    <ComboBox
      label={spec.label}
      hideLabel={hideLabel}
      help={hideLabel ? null : spec.help}
      error={draft.wrong ?? error}
      warning={warning}
      options={spec.suggestions.map((text) => ({ id: text, label: text }))}
      value={spec.suggestions.includes(draft.text) ? draft.text : null}
      onChoose={(text) => {
        if (text !== null) draft.takeText(text);
      }}
      inputValue={draft.text}
      onInputChange={draft.change}
      onBlur={draft.leave}
      allowsCustomValue
      isDisabled={isReadOnly}
      placeholder={exampleOf(spec)}
      mono
    />
  );
}

function printText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function parseText(text: string, nullable: boolean): { readonly value: string | null } {
  const trimmed = text.trim();
  return { value: trimmed === '' && nullable ? null : trimmed };
}
