'use client';
import { useMemo } from 'react';
import { type ConvertTarget, convertTargets, type ResourceId } from '../../model/index.ts';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { homeOptions } from './convert-choices.ts';
import { PartChoices } from './PartChoices.tsx';
import { ServiceChoices } from './ServiceChoices.tsx';
import type { ConvertForm } from './use-convert-form.ts';

/** What the choices are drawn from; `usual` are the services that are converted while none is chosen. */
export interface ConvertChoicesProps {
  readonly form: ConvertForm;
  readonly usual: readonly ResourceId[] | null;
}

/** What is converted, into what, where the change goes, and which parts of it are made. */
export function ConvertChoices({ form, usual }: ConvertChoicesProps) {
  const { document, design, shownName, entry, to, isCopy } = form;
  const homes = useMemo(() => homeOptions(design), [design]);
  return (
    <div className="flex min-w-0 flex-col gap-5">
      <div className="flex flex-col gap-2">
        <SegmentedControl
          label="Convert to"
          value={to}
          onChange={(id) => form.setTo(id as ConvertTarget)}
          options={convertTargets.map(({ target, title }) => ({ id: target, label: title }))}
        />
        <p className="text-muted">{entry.says}</p>
      </div>
      <div className="flex flex-col gap-2">
        <SegmentedControl
          label="Where the change goes"
          value={isCopy ? 'copy' : 'shown'}
          onChange={(id) => form.setIsCopy(id === 'copy')}
          options={[
            { id: 'copy', label: 'Into a new variant' },
            { id: 'shown', label: `Into “${shownName}”` },
          ]}
        />
        {isCopy ? <TextField label="Name of the variant" value={form.name} onChange={form.setName} /> : null}
      </div>
      <ServiceChoices
        design={design}
        defaults={document.defaults}
        to={to}
        services={form.services ?? usual}
        onChange={form.setServices}
      />
      {to === 'privateEndpoint' ? (
        <Select
          label="Subnet for new private endpoints"
          options={homes}
          value={form.home}
          onChange={form.setHome}
        />
      ) : null}
      <PartChoices entry={entry} parts={form.parts} onChange={form.setParts} />
    </div>
  );
}
