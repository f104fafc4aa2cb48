'use client';
import { useMemo } from 'react';
import { CheckboxGroup, Label } from 'react-aria-components';
import {
  type ConvertTarget,
  convertCandidates,
  type Defaults,
  type Design,
  kindEntry,
  printSentence,
  type ResourceId,
  toResourceId,
} from '../../model/index.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { KindGlyph } from '../ui/Glyph.tsx';

/** What the services to convert are chosen from; null is not known yet. */
export interface ServiceChoicesProps {
  readonly design: Design;
  readonly defaults: Defaults;
  readonly to: ConvertTarget;
  readonly services: readonly ResourceId[] | null;
  readonly onChange: (services: readonly ResourceId[]) => void;
}

/** The services of the design; one that cannot be converted says why. */
export function ServiceChoices({ design, defaults, to, services, onChange }: ServiceChoicesProps) {
  const candidates = useMemo(() => convertCandidates(design, defaults, to), [design, defaults, to]);
  const able = candidates.filter(({ why }) => why === null).map(({ service }) => service.id);
  return (
    <CheckboxGroup
      value={[...(services ?? able)].filter((id) => able.includes(id))}
      onChange={(ids) => onChange(ids.map(toResourceId))}
      className="flex flex-col gap-1"
    >
      <Label className="font-medium text-12 text-muted">Services</Label>
      <div className="flex max-h-48 flex-col overflow-y-auto">
        {candidates.map(({ service, why }) => (
          <Checkbox key={service.id} value={service.id} isDisabled={why !== null}>
            <KindGlyph kind={service.kind} size={14} className="shrink-0 text-muted" />
            {why ? (
              <span className="min-w-0">{printSentence(why)}</span>
            ) : (
              <span className="min-w-0">
                {service.name} <span className="text-muted">{kindEntry(service.kind).title}</span>
              </span>
            )}
          </Checkbox>
        ))}
      </div>
      {candidates.length === 0 ? <p className="text-muted">There is no service in this variant.</p> : null}
    </CheckboxGroup>
  );
}
