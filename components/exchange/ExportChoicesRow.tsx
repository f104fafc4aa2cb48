'use client';
import type { ExportChoices } from '../../store/export-session.ts';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { Select } from '../ui/Select.tsx';
import { Switch } from '../ui/Switch.tsx';
import type { ExportForm } from './use-export.ts';

const scales = ['1', '2', '3', '4'];
const colours = [
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
];

/** What goes out, and how it looks: only what makes a difference to the chosen format. */
export function ExportChoicesRow({ form }: { readonly form: ExportForm }) {
  const { choices, choose, format, hasAnswer } = form;
  const uses = format?.uses ?? [];
  const scopes = scopesOf(form);
  if (scopes.length < 2 && uses.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
      {scopes.length > 1 ? (
        <Select
          label="What"
          hideLabel
          className="w-56"
          options={scopes}
          value={form.scope}
          onChange={(id) => choose({ scope: id as ExportChoices['scope'] })}
        />
      ) : null}
      {uses.includes('theme') ? (
        <SegmentedControl
          label="Colours"
          value={choices.theme}
          onChange={(id) => choose({ theme: id === 'dark' ? 'dark' : 'light' })}
          options={colours}
        />
      ) : null}
      {uses.includes('scale') ? (
        <SegmentedControl
          label="Scale"
          value={`${choices.scale}`}
          onChange={(id) => choose({ scale: Number(id) })}
          options={scales.map((id) => ({ id, label: `${id}×` }))}
        />
      ) : null}
      {uses.includes('answer') && hasAnswer ? (
        <Switch
          label="With the answer"
          isSelected={choices.withAnswer}
          onChange={(withAnswer) => choose({ withAnswer })}
        />
      ) : null}
      {uses.includes('legend') ? (
        <Switch
          label="With the legend"
          isSelected={choices.legend}
          onChange={(legend) => choose({ legend })}
        />
      ) : null}
    </div>
  );
}

function scopesOf({ variants, shownName, selectedCount, format }: ExportForm) {
  const things = selectedCount === 1 ? 'The selected thing' : `The ${selectedCount} selected things`;
  return [
    ...(variants.length > 1
      ? [
          { id: 'shown', label: `“${shownName}”, as shown` },
          { id: 'all', label: `All ${variants.length} variants` },
        ]
      : [{ id: 'shown', label: 'Everything' }]),
    ...(format?.takesSelection && selectedCount > 0 ? [{ id: 'selection', label: things }] : []),
  ];
}
