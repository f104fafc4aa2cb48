'use client';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { forgetDrafts } from '../drafts.ts';
import { useFieldState, useForm } from '../form-context.ts';
import { printPath } from '../path.ts';
import type { RowValues } from '../rows.ts';
import { SettingsFields } from '../SettingsFields.tsx';
import { type FieldSpec, initialValues } from '../schema-fields.ts';
import type { FieldProps } from './field-props.ts';
import { ProblemLines } from './ProblemLines.tsx';
import { RowCard } from './RowCard.tsx';
import { RowTools } from './RowTools.tsx';

/** User-defined routes, each as "prefix to next hop"; the address is asked for only where the hop has one. */
export function RoutesTable({ spec, path }: FieldProps) {
  const { resource, commit, isReadOnly } = useForm();
  const { value, error, warning } = useFieldState(path);
  const [open, setOpen] = useState<number | null>(null);
  const routes = Array.isArray(value) ? (value as readonly RowValues[]) : [];
  const write = (next: readonly RowValues[]) => {
    forgetDrafts(`${resource.id}|${printPath(path)}`);
    commit(path, next, spec.label);
  };
  return (
    <fieldset className="flex min-w-0 flex-col gap-1.5">
      <legend className="mb-1 text-12 text-muted">{spec.label}</legend>
      {routes.map((route, index) => (
        <RowCard
          key={index}
          title={
            <span className="font-mono text-12">{`${String(route.prefix)} → ${hopWords(spec.fields, route)}`}</span>
          }
          summary={String(route.name)}
          tools={
            isReadOnly ? null : (
              <RowTools
                name={String(route.name || route.prefix)}
                onRemove={() => {
                  setOpen(null);
                  write(routes.filter((_, at) => at !== index));
                }}
              />
            )
          }
          isOpen={open === index}
          onOpenChange={(isOpen) => setOpen(isOpen ? index : null)}
        >
          <SettingsFields
            fields={spec.fields.filter(
              ({ key }) =>
                key !== 'nextHopAddress' ||
                route.nextHopType === 'VirtualAppliance' ||
                route.nextHopAddress !== null,
            )}
            path={[...path, index]}
          />
        </RowCard>
      ))}
      {isReadOnly ? null : (
        <Button
          kind="quiet"
          size="small"
          className="-ml-2 self-start"
          onPress={() => {
            write([...routes, { ...initialValues(spec.fields), name: `route-${routes.length + 1}` }]);
            setOpen(routes.length);
          }}
        >
          <Plus size={12} aria-hidden /> Add route
        </Button>
      )}
      <ProblemLines error={error} warning={warning} />
    </fieldset>
  );
}

function hopWords(fields: readonly FieldSpec[], route: RowValues): string {
  if (typeof route.nextHopAddress === 'string') return route.nextHopAddress;
  const choice = fields
    .find(({ key }) => key === 'nextHopType')
    ?.choices.find((one) => one.value === route.nextHopType);
  return choice?.label ?? String(route.nextHopType);
}
