'use client';
import { useState } from 'react';
import type { MissingParameter } from '../../model/index.ts';
import { giveValue, useImportForm } from '../../store/import-session.ts';
import { Select } from '../ui/Select.tsx';
import { Switch } from '../ui/Switch.tsx';
import { TextField } from '../ui/TextField.tsx';
import { askingOf, readValue, valueText } from './import-words.ts';

/** The parameters that nobody gave, each with its stand-in until somebody says otherwise. */
export function ParameterFields() {
  const asked = useImportForm((state) => state.asked);
  if (asked.length === 0) return null;
  return (
    <section aria-label="Parameters" className="flex flex-col gap-3">
      <div>
        <h3 className="font-semibold text-13 text-ink">
          {asked.length === 1 ? '1 parameter has no value' : `${asked.length} parameters have no value`}
        </h3>
        <p className="text-12 text-muted">
          Stand-ins are used until you say otherwise. Values are kept in memory only.
        </p>
      </div>
      {asked.map((parameter) => (
        <ParameterField key={parameter.name} parameter={parameter} />
      ))}
    </section>
  );
}

function ParameterField({ parameter }: { readonly parameter: MissingParameter }) {
  const { name, says, allowed = [], standIn } = parameter;
  const given = useImportForm((state) => state.values[name]);
  const value = given ?? standIn;
  const asking = askingOf(parameter);
  if (asking === 'switch')
    return (
      <Switch
        label={name}
        help={says}
        isSelected={value === true}
        onChange={(isOn) => giveValue(name, isOn)}
      />
    );
  if (asking === 'choice')
    return (
      <Select
        label={name}
        help={says}
        value={valueText(value)}
        options={allowed.map((one) => ({ id: valueText(one), label: valueText(one) }))}
        onChange={(id) => {
          const chosen = allowed.find((one) => valueText(one) === id);
          if (chosen !== undefined) giveValue(name, chosen);
        }}
      />
    );
  return <TypedParameter parameter={parameter} asking={asking} />;
}

function TypedParameter({
  parameter,
  asking,
}: {
  readonly parameter: MissingParameter;
  readonly asking: 'secret' | 'number' | 'json' | 'text';
}) {
  const { name, says, standIn } = parameter;
  const isSecret = asking === 'secret';
  const [text, setText] = useState(() => valueText(standIn));
  const [error, setError] = useState<string | null>(null);
  const change = (next: string) => {
    setText(next);
    const read = readValue(parameter, next);
    setError('error' in read ? read.error : null);
    if ('value' in read) giveValue(name, read.value);
  };
  return (
    <TextField
      label={name}
      help={says}
      error={error}
      mono={!isSecret}
      multiline={asking === 'json'}
      type={isSecret ? 'password' : 'text'}
      autoComplete={isSecret ? 'new-password' : 'off'}
      value={text}
      onChange={change}
    />
  );
}
