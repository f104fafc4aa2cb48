'use client';
import { useForm } from '../form-context.ts';
import type { RowValues } from '../rows.ts';
import { SettingsFields } from '../SettingsFields.tsx';
import { type FieldSpec, initialValues } from '../schema-fields.ts';
import { useRows } from '../use-rows.ts';
import { AddRow } from './AddRow.tsx';
import type { FieldProps } from './field-props.ts';
import { ProblemLines } from './ProblemLines.tsx';
import { RowCard } from './RowCard.tsx';
import { RowTools } from './RowTools.tsx';

/** User-defined routes, each as "prefix to next hop"; the address is asked for only where the hop has one. */
export function RoutesTable(props: FieldProps) {
  const { spec, path } = props;
  const { isReadOnly } = useForm();
  const { rows, error, warning, open, setOpen, add, removeAt } = useRows(props);
  return (
    <fieldset className="flex min-w-0 flex-col gap-1.5">
      <legend className="mb-1.5 text-12 text-muted">{spec.label}</legend>
      {rows.map((route, index) => (
        <RowCard
          // A route is its position; names may repeat while they are typed.
          key={index}
          title={
            <span className="font-mono text-12">{`${String(route.prefix)} → ${hopWords(spec.fields, route)}`}</span>
          }
          summary={String(route.name)}
          tools={
            isReadOnly ? null : (
              <RowTools name={String(route.name || route.prefix)} onRemove={() => removeAt(index)} />
            )
          }
          isOpen={open === index}
          onOpenChange={(isOpen) => setOpen(isOpen ? index : null)}
        >
          <SettingsFields fields={fieldsFor(spec.fields, route)} path={[...path, index]} />
        </RowCard>
      ))}
      {isReadOnly ? null : (
        <AddRow onPress={() => add({ ...initialValues(spec.fields), name: `route-${rows.length + 1}` })}>
          Add route
        </AddRow>
      )}
      <ProblemLines error={error} warning={warning} />
    </fieldset>
  );
}

function fieldsFor(fields: readonly FieldSpec[], route: RowValues): readonly FieldSpec[] {
  const hasAddress = route.nextHopType === 'VirtualAppliance' || route.nextHopAddress !== null;
  return hasAddress ? fields : fields.filter(({ key }) => key !== 'nextHopAddress');
}

function hopWords(fields: readonly FieldSpec[], route: RowValues): string {
  if (typeof route.nextHopAddress === 'string') return route.nextHopAddress;
  const hops = fields.find(({ key }) => key === 'nextHopType')?.choices;
  return hops?.find(({ value }) => value === route.nextHopType)?.label ?? String(route.nextHopType);
}
