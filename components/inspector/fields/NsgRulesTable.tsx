'use client';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { defaultNsgRules } from '../../../model/index.ts';
import { Button } from '../../ui/Button.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { classes } from '../../ui/styles.ts';
import { forgetDrafts } from '../drafts.ts';
import { useFieldState, useForm } from '../form-context.ts';
import { printPath } from '../path.ts';
import { nextPriority, type RowValues } from '../rows.ts';
import { SettingsFields } from '../SettingsFields.tsx';
import { initialValues } from '../schema-fields.ts';
import { AccessWord } from './AccessWord.tsx';
import type { FieldProps } from './field-props.ts';
import { ProblemLines } from './ProblemLines.tsx';
import { RowCard } from './RowCard.tsx';
import { RowTools } from './RowTools.tsx';

const directions = [
  { id: 'Inbound', label: 'Inbound' },
  { id: 'Outbound', label: 'Outbound' },
] as const;

/** Security rules of one direction in the order in which Azure asks them; its six own rules stand greyed at the end. */
export function NsgRulesTable({ spec, path }: FieldProps) {
  const { resource, commit, isReadOnly } = useForm();
  const { value, error, warning } = useFieldState(path);
  const [direction, setDirection] = useState<string>('Inbound');
  const [open, setOpen] = useState<number | null>(null);
  const rules = Array.isArray(value) ? (value as readonly RowValues[]) : [];
  const write = (next: readonly RowValues[]) => {
    forgetDrafts(`${resource.id}|${printPath(path)}`);
    commit(path, next, spec.label);
  };
  const shown = rules
    .map((rule, index) => ({ rule, index }))
    .filter(({ rule }) => rule.direction === direction)
    .sort((a, b) => Number(a.rule.priority) - Number(b.rule.priority));
  const add = () => {
    const priority = nextPriority(
      shown.map(({ rule }) => Number(rule.priority)),
      100,
      4096,
    );
    write([...rules, { ...initialValues(spec.fields), name: `rule-${priority}`, priority, direction }]);
    setOpen(rules.length);
  };
  return (
    <fieldset className="flex min-w-0 flex-col gap-1.5">
      <legend className="mb-1 text-12 text-muted">{spec.label}, in the order in which they are asked</legend>
      <SegmentedControl
        label="Direction"
        size="small"
        className="mb-1"
        value={direction}
        onChange={(next) => {
          setDirection(next);
          setOpen(null);
        }}
        options={directions.map(({ id, label }) => {
          const count = rules.filter((rule) => rule.direction === id).length;
          return { id, label: count === 0 ? label : `${label} (${count})` };
        })}
      />
      {shown.map(({ rule, index }) => (
        <RowCard
          key={index}
          title={
            <RuleTitle
              priority={Number(rule.priority)}
              name={String(rule.name)}
              access={String(rule.access)}
            />
          }
          summary={flowWords(rule)}
          tools={
            isReadOnly ? null : (
              <RowTools
                name={String(rule.name)}
                onRemove={() => {
                  setOpen(null);
                  write(rules.filter((_, at) => at !== index));
                }}
              />
            )
          }
          isOpen={open === index}
          onOpenChange={(isOpen) => setOpen(isOpen ? index : null)}
        >
          <SettingsFields
            fields={spec.fields.filter(({ key }) => key !== 'direction')}
            path={[...path, index]}
          />
        </RowCard>
      ))}
      {isReadOnly ? null : (
        <Button kind="quiet" size="small" className="-ml-2 self-start" onPress={add}>
          <Plus size={12} aria-hidden /> Add {direction.toLowerCase()} rule
        </Button>
      )}
      <ul aria-label="Azure's own rules" className="flex flex-col gap-1.5">
        {defaultNsgRules
          .filter((rule) => rule.direction === direction)
          .map((rule) => (
            <li
              key={rule.name}
              className="rounded-control border border-line border-dashed px-2 py-1.5 pl-6.5"
            >
              <RuleTitle priority={rule.priority} name={rule.name} access={rule.access} isGrey />
              <span className="block text-12 text-muted">{flowWords(rule)}</span>
            </li>
          ))}
      </ul>
      <ProblemLines error={error} warning={warning} />
    </fieldset>
  );
}

interface RuleTitleProps {
  readonly priority: number;
  readonly name: string;
  readonly access: string;
  /** For rules that nobody can change. */
  readonly isGrey?: boolean;
}

function RuleTitle({ priority, name, access, isGrey }: RuleTitleProps) {
  return (
    <span className={classes('flex min-w-0 items-center gap-2 text-13', isGrey && 'text-muted')}>
      <span className="w-10 shrink-0 text-right font-mono text-12 text-muted">{priority}</span>
      <span className="min-w-0 flex-1 truncate" title={name}>
        {name || 'Unnamed'}
      </span>
      <span className="shrink-0 text-12">{isGrey ? access : <AccessWord access={access} />}</span>
    </span>
  );
}

function flowWords(rule: RowValues): string {
  const list = (value: unknown) => (Array.isArray(value) && value.length > 0 ? value.join(', ') : '*');
  const ports = rule.ports === '*' ? 'any port' : `port ${String(rule.ports)}`;
  const protocol = rule.protocol === '*' ? '' : ` ${String(rule.protocol).toUpperCase()}`;
  return `${list(rule.sources)} → ${list(rule.destinations)}, ${ports}${protocol}`;
}
