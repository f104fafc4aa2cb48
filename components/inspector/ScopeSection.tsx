'use client';
import { type Defaults, type Design, find, type Resource, regions, scopeOf } from '../../model/index.ts';
import { changeScope } from '../commands/editing.ts';
import { ComboBox } from '../ui/ComboBox.tsx';
import { Switch } from '../ui/Switch.tsx';
import { Section } from './Section.tsx';
import { TagsField } from './TagsField.tsx';
import { TypedField } from './TypedField.tsx';

/** Where a resource belongs: what the fields fall back to comes from its containers and the document. */
export interface ScopeSectionProps {
  readonly design: Design;
  readonly defaults: Defaults;
  readonly resource: Resource;
  readonly isReadOnly: boolean;
}

const texts = [
  { field: 'resourceGroup', label: 'Resource group' },
  { field: 'subscription', label: 'Subscription' },
  { field: 'tenant', label: 'Tenant' },
] as const;

/** Region, resource group, subscription, tenant, existing, tags and note. */
export function ScopeSection({ design, defaults, resource, isReadOnly }: ScopeSectionProps) {
  return (
    <Section title="Region, scope, tags and note" folds>
      {resource.kind === 'region' ? null : (
        <RegionField
          value={resource.region}
          inherited={inheritedOf(design, defaults, resource, 'region')}
          isReadOnly={isReadOnly}
          onChange={(region) => changeScope([resource.id], { region }, 'Change region')}
        />
      )}
      {texts.map(({ field, label }) => (
        <TypedField
          key={field}
          id={`${resource.id}|${field}`}
          label={label}
          value={resource[field] ?? ''}
          placeholder={`${inheritedOf(design, defaults, resource, field)} (inherited)`}
          isReadOnly={isReadOnly}
          onCommit={(text) =>
            changeScope(
              [resource.id],
              { [field]: text === '' ? null : text },
              `Change ${label.toLowerCase()}`,
            )
          }
        />
      ))}
      <Switch
        label="Already exists"
        help="A deployment refers to it and does not create it."
        isSelected={resource.existing}
        isDisabled={isReadOnly}
        onChange={(existing) => changeScope([resource.id], { existing }, 'Change existing')}
      />
      <TagsField resource={resource} isReadOnly={isReadOnly} />
      <TypedField
        id={`${resource.id}|note`}
        label="Note"
        value={resource.note}
        multiline
        isReadOnly={isReadOnly}
        onCommit={(note) => changeScope([resource.id], { note }, 'Change note')}
      />
    </Section>
  );
}

function inheritedOf(design: Design, defaults: Defaults, resource: Resource, field: keyof Defaults): string {
  const container = find(design, resource.parent);
  return container ? scopeOf(design, defaults, container, field) : defaults[field];
}

/** What a region field takes; `inherited` shows while the own value is empty. */
export interface RegionFieldProps {
  readonly value: string | null;
  readonly inherited: string;
  readonly isReadOnly: boolean;
  readonly onChange: (region: string | null) => void;
}

/** One of Azure's regions, or none of its own. */
export function RegionField({ value, inherited, isReadOnly, onChange }: RegionFieldProps) {
  const usual = { id: '', label: `As its container (${titleOf(inherited)})` };
  return (
    <ComboBox
      label="Region"
      options={[usual, ...regions.map(({ name, title }) => ({ id: name, label: title, says: name }))]}
      value={value ?? ''}
      isDisabled={isReadOnly}
      onChoose={(name) => onChange(name || null)}
    />
  );
}

function titleOf(region: string): string {
  return regions.find(({ name }) => name === region)?.title ?? region;
}
