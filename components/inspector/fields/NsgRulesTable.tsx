'use client';
import { useState } from 'react';
import { defaultNsgRules, toResourceId } from '../../../model/index.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { classes } from '../../ui/styles.ts';
import { useForm } from '../form-context.ts';
import { nextPriority, type RowValues } from '../rows.ts';
import { SettingsFields } from '../SettingsFields.tsx';
import { initialValues } from '../schema-fields.ts';
import { useRows } from '../use-rows.ts';
import { AccessWord } from './AccessWord.tsx';
import { AddRow } from './AddRow.tsx';
import type { FieldProps } from './field-props.ts';
import { ProblemLines } from './ProblemLines.tsx';
import { RowCard } from './RowCard.tsx';
import { RowTools } from './RowTools.tsx';

const directions = ['Inbound', 'Outbound'] as const;

/** Security rules of one direction in the order in which Azure asks them; its six own rules stand greyed at the end. */
export function NsgRulesTable(props: FieldProps) {
  const { spec, path } = props;
  const { isReadOnly, design } = useForm();
  const nameOf = (id: string) => design.resources[toResourceId(id)]?.name ?? 'Something that is gone';
  const { rows, error, warning, open, setOpen, add, removeAt } = useRows(props);
  const [direction, setDirection] = useState<string>('Inbound');
  const shown = inOrder(rows, direction);
  const addRule = () => {
    const taken = shown.map(({ rule }) => Number(rule.priority));
    const priority = nextPriority(taken, 100, 4096);
    add({ ...initialValues(spec.fields), name: `rule-${priority}`, priority, direction });
  };
  return (
    <fieldset className="flex min-w-0 flex-col gap-1.5">
      <legend className="mb-1.5 text-12 text-muted">
        {spec.label}, in the order in which they are asked
      </legend>
      <SegmentedControl
        label="Direction"
        size="small"
        className="mb-1"
        value={direction}
        onChange={(next) => {
          setDirection(next);
          setOpen(null);
        }}
        options={directions.map((id) => ({ id, label: directionWords(rows, id) }))}
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
          summary={flowWords(rule, nameOf)}
          tools={isReadOnly ? null : <RowTools name={String(rule.name)} onRemove={() => removeAt(index)} />}
          isOpen={open === index}
          onOpenChange={(isOpen) => setOpen(isOpen ? index : null)}
        >
          <SettingsFields
            fields={spec.fields.filter(({ key }) => key !== 'direction')}
            path={[...path, index]}
          />
        </RowCard>
      ))}
      {isReadOnly ? null : <AddRow onPress={addRule}>{`Add ${direction.toLowerCase()} rule`}</AddRow>}
      <OwnRules direction={direction} />
      <ProblemLines error={error} warning={warning} />
    </fieldset>
  );
}

/** Azure's own rules, which cannot be changed. */
function OwnRules({ direction }: { readonly direction: string }) {
  return (
    <ul aria-label="Azure's own rules" className="flex flex-col gap-1.5">
      {defaultNsgRules
        .filter((rule) => rule.direction === direction)
        .map((rule) => (
          <li key={rule.name} className="rounded-control border border-line border-dashed px-2 py-1.5 pl-6.5">
            <RuleTitle priority={rule.priority} name={rule.name} access={rule.access} isGrey />
            <span className="block text-12 text-muted">{flowWords(rule)}</span>
          </li>
        ))}
    </ul>
  );
}

function inOrder(rules: readonly RowValues[], direction: string) {
  return rules
    .map((rule, index) => ({ rule, index }))
    .filter(({ rule }) => rule.direction === direction)
    .sort((a, b) => Number(a.rule.priority) - Number(b.rule.priority));
}

function directionWords(rules: readonly RowValues[], direction: string): string {
  const count = rules.filter((rule) => rule.direction === direction).length;
  return count === 0 ? direction : `${direction} (${count})`;
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

function flowWords(rule: RowValues, nameOf: (id: string) => string = (id) => id): string {
  const textsOf = (value: unknown) => (Array.isArray(value) ? (value as readonly string[]) : []);
  const list = (texts: unknown, groups: unknown) =>
    [...textsOf(texts), ...textsOf(groups).map(nameOf)].join(', ') || 'nothing';
  const ports = rule.ports === '*' ? 'any port' : `port ${String(rule.ports)}`;
  const protocol = rule.protocol === '*' ? '' : ` ${String(rule.protocol).toUpperCase()}`;
  return `${list(rule.sources, rule.sourceGroups)} → ${list(rule.destinations, rule.destinationGroups)}, ${ports}${protocol}`;
}
