'use client';
import { X } from 'lucide-react';
import { findKind, toResourceId } from '../../../model/index.ts';
import { KindGlyph } from '../../ui/Glyph.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Select } from '../../ui/Select.tsx';
import { useFieldState, useForm } from '../form-context.ts';
import { referableResources, resourceOption } from '../referable.tsx';
import type { FieldProps } from './field-props.ts';
import { ProblemLines } from './ProblemLines.tsx';
import { ResourceLink } from './ResourceLink.tsx';

/** Several other resources. */
export function ReferencesField({ spec, path, hideLabel }: FieldProps) {
  const { design, resource, commit, goTo, isReadOnly } = useForm();
  const { value, error, warning } = useFieldState(path);
  const ids = Array.isArray(value) ? (value as readonly string[]) : [];
  const options = referableResources(design, spec.kinds, resource.id).filter(({ id }) => !ids.includes(id));
  const write = (next: readonly string[]) => commit(path, next, spec.label);
  return (
    <fieldset className="flex min-w-0 flex-col gap-1">
      <legend className={hideLabel ? 'sr-only' : 'mb-1 text-12 text-muted'}>{spec.label}</legend>
      {ids.map((id) => {
        const target = design.resources[toResourceId(id)];
        const name = target?.name ?? 'Something that is gone';
        return (
          <div key={id} className="flex items-center gap-2 rounded-control border border-line bg-page pl-2">
            <KindGlyph kind={target?.kind ?? 'other'} size={14} className="text-muted" />
            <ResourceLink name={name} onPress={() => goTo(id)} />
            {isReadOnly ? null : (
              <IconButton
                label={`Remove ${name}`}
                size="small"
                icon={<X size={14} aria-hidden />}
                onPress={() => write(ids.filter((one) => one !== id))}
              />
            )}
          </div>
        );
      })}
      {isReadOnly ? null : (
        <Select
          label={`Add to ${spec.label}`}
          hideLabel
          placeholder={
            options.length > 0 ? 'Add' : ids.length > 0 ? 'Nothing more to add' : nothingYet(spec.kinds)
          }
          isDisabled={options.length === 0}
          options={options.map((one) => resourceOption(design, one))}
          value={null}
          onChange={(id) => write([...ids, id])}
        />
      )}
      {spec.help && !hideLabel ? <p className="text-12 text-muted">{spec.help}</p> : null}
      <ProblemLines error={error} warning={warning} />
    </fieldset>
  );
}

/** Why there is nothing to choose: what would have to be drawn first. */
function nothingYet(kinds: readonly string[]): string {
  const [title] = kinds.flatMap((kind) => findKind(kind)?.title ?? []);
  return title ? `No ${title.charAt(0).toLowerCase()}${title.slice(1)} yet` : 'Nothing to add yet';
}
