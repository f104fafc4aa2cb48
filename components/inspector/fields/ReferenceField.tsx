'use client';
import { ArrowRight } from 'lucide-react';
import {
  type Design,
  find,
  findKind,
  type KindEntry,
  type KindName,
  type Resource,
  toResourceId,
} from '../../../model/index.ts';
import { createAndRefer } from '../../commands/editing.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Select } from '../../ui/Select.tsx';
import { useFieldState, useForm } from '../form-context.ts';
import { referableResources, resourceOption } from '../referable.tsx';
import type { FieldProps } from './field-props.ts';

const none = '';
const fresh = '+';

/** Another resource, or none; the arrow goes there. */
export function ReferenceField({ spec, path, hideLabel }: FieldProps) {
  const { design, resource, commit, goTo, isReadOnly } = useForm();
  const { value, error, warning } = useFieldState(path);
  const target = typeof value === 'string' ? design.resources[toResourceId(value)] : undefined;
  const options = referableResources(design, spec.kinds, resource.id);
  const hanging = hangingKind(spec.kinds);
  const nothing = withoutOne(design, resource, spec.key);
  return (
    <div className="flex min-w-0 items-start gap-1">
      <Select
        className="flex-1"
        label={spec.label}
        hideLabel={hideLabel}
        help={hideLabel ? null : spec.help}
        error={error}
        warning={warning}
        isDisabled={isReadOnly}
        placeholder={nothing}
        options={[
          { id: none, label: nothing },
          ...options.map((one) => resourceOption(design, one)),
          ...(hanging ? [{ id: fresh, label: `New ${hanging.title}` }] : []),
        ]}
        value={target ? target.id : null}
        onChange={(id) => {
          if (id === fresh && hanging) createAndRefer(resource.id, path, hanging.kind as KindName);
          else commit(path, id === none ? null : id, spec.label);
        }}
      />
      {target ? (
        <IconButton
          label={`Go to ${target.name}`}
          size="small"
          className={hideLabel ? 'mt-1' : 'mt-6'}
          icon={<ArrowRight size={14} aria-hidden />}
          onPress={() => goTo(target.id)}
        />
      ) : null}
    </div>
  );
}

/** What an empty field means: nothing, or the subnet that the machine stands in. */
function withoutOne(design: Design, resource: Resource, key: string): string {
  const parent = key === 'subnet' ? find(design, resource.parent) : undefined;
  return parent?.kind === 'subnet' ? `${parent.name}, where it stands` : 'None';
}

/** The kind of a field that names things which only hang on others: such a one can be made on the spot. */
function hangingKind(kinds: readonly string[]): KindEntry | null {
  const [kind] = kinds;
  const entry = kinds.length === 1 && kind ? findKind(kind) : undefined;
  return entry?.drawnAs === 'badge' ? entry : null;
}
