'use client';
import type { ComponentType } from 'react';
import type { FieldProps } from './fields/field-props.ts';
import { GroupField } from './fields/GroupField.tsx';
import { NsgRulesTable } from './fields/NsgRulesTable.tsx';
import { RoutesTable } from './fields/RoutesTable.tsx';
import { RowsField } from './fields/RowsField.tsx';
import { fieldComponents } from './fields.ts';
import { useForm } from './form-context.ts';

/** Rows that have a table of their own, by kind and key. */
const ownTables: Readonly<Record<string, ComponentType<FieldProps>>> = {
  'networkSecurityGroup.rules': NsgRulesTable,
  'routeTable.routes': RoutesTable,
};

/** One field of a form, drawn by its widget. */
export function Field(props: FieldProps) {
  const { resource } = useForm();
  const { widget, key } = props.spec;
  if (widget === 'group') return <GroupField {...props} />;
  const Component =
    widget === 'rows' ? (ownTables[`${resource.kind}.${key}`] ?? RowsField) : fieldComponents[widget];
  return <Component {...props} />;
}
