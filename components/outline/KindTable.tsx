'use client';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import {
  checkResource,
  type Design,
  type KindName,
  kindEntry,
  type Resource,
  resourcesOf,
} from '../../model/index.ts';
import { useDocument } from '../../store/document-store.ts';
import { rename } from '../commands/editing.ts';
import { Field } from '../inspector/Field.tsx';
import { FormProvider } from '../inspector/form-context.ts';
import { resourceScope } from '../inspector/resource-scope.ts';
import type { FieldSpec } from '../inspector/schema-fields.ts';
import { TypedField } from '../inspector/TypedField.tsx';
import { Button as ShowMore } from '../ui/Button.tsx';
import { classes, focusRing } from '../ui/styles.ts';
import { compareCells } from '../ui/table-text.ts';
import { cellText, columnsOf, containerName } from './kind-tables.ts';

/** What the table of one kind is drawn from. */
export interface KindTableProps {
  readonly design: Design;
  readonly kind: KindName;
  readonly isReadOnly: boolean;
}

/** Every cell is a field; more rows than these come when asked for. */
const firstRows = 60;

interface Order {
  readonly column: string;
  readonly down: boolean;
  /** Fixed when the head was pressed, so that no row jumps while it is edited. */
  readonly ids: readonly string[];
}

/** All resources of one kind with their settings, edited in place by the inspector's own fields. */
export function KindTable({ design, kind, isReadOnly }: KindTableProps) {
  const [order, setOrder] = useState<Order | null>(null);
  const [limit, setLimit] = useState(firstRows);
  const columns = columnsOf(kind);
  const rows = resourcesOf(design).filter((one) => one.kind === kind);
  const placeOf = (id: string) => {
    const at = order?.ids.indexOf(id) ?? 0;
    return at === -1 ? Number.POSITIVE_INFINITY : at;
  };
  const sorted = [...rows].sort((a, b) => placeOf(a.id) - placeOf(b.id));
  const sortBy = (column: string) => {
    const down = order?.column === column && !order.down;
    const text = (one: Resource) => {
      if (column === 'name') return one.name;
      const spec = columns.find(({ key }) => key === column);
      return spec ? cellText(design, spec, one) : containerName(design, one);
    };
    const ids = [...rows]
      .sort((a, b) => (down ? -1 : 1) * compareCells(text(a), text(b)))
      .map(({ id }) => id);
    setOrder({ column, down, ids });
  };
  const heads = [
    { id: 'name', title: 'Name' },
    { id: 'in', title: 'In' },
    ...columns.map(({ key, label }) => ({ id: key, title: label })),
  ];
  return (
    <table className="min-w-full border-collapse text-13" aria-label={kindEntry(kind).title}>
      <thead className="sticky top-0 z-10 bg-card">
        <tr>
          {heads.map(({ id, title }) => (
            <SortHead
              key={id}
              title={title}
              sorted={order?.column === id ? order : null}
              onSort={() => sortBy(id)}
            />
          ))}
        </tr>
      </thead>
      <tbody>
        {sorted.slice(0, limit).map((resource) => (
          <KindRow
            key={resource.id}
            design={design}
            resource={resource}
            columns={columns}
            isReadOnly={isReadOnly}
          />
        ))}
      </tbody>
      {sorted.length > limit ? (
        <tfoot>
          <tr>
            <td colSpan={heads.length} className="p-2">
              <ShowMore onPress={() => setLimit(limit + firstRows)}>
                {`Show more (${sorted.length - limit} left)`}
              </ShowMore>
            </td>
          </tr>
        </tfoot>
      ) : null}
    </table>
  );
}

interface SortHeadProps {
  readonly title: string;
  readonly sorted: Order | null;
  readonly onSort: () => void;
}

function SortHead({ title, sorted, onSort }: SortHeadProps) {
  const Arrow = sorted?.down ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      aria-sort={sorted ? (sorted.down ? 'descending' : 'ascending') : 'none'}
      className="border-line border-b p-1 text-left font-medium"
    >
      <Button
        onPress={onSort}
        className={classes(
          'flex min-h-6 items-center gap-1 whitespace-nowrap rounded-control px-1 text-12 text-muted data-hovered:text-ink',
          focusRing,
        )}
      >
        {title}
        {sorted ? <Arrow size={12} aria-hidden /> : null}
      </Button>
    </th>
  );
}

interface KindRowProps {
  readonly design: Design;
  readonly resource: Resource;
  readonly columns: readonly FieldSpec[];
  readonly isReadOnly: boolean;
}

function KindRow({ design, resource, columns, isReadOnly }: KindRowProps) {
  const defaults = useDocument(({ document }) => document.defaults);
  const problems = useMemo(
    () => checkResource(design, resource.id, defaults),
    [design, resource.id, defaults],
  );
  return (
    <FormProvider value={resourceScope(design, resource, problems, isReadOnly)}>
      <tr className="border-line border-b align-top">
        <th scope="row" className="min-w-44 p-1 text-left font-normal">
          <TypedField
            id={`${resource.id}|name`}
            label={`Name of ${resource.name}`}
            hideLabel
            value={resource.name}
            isReadOnly={isReadOnly}
            onCommit={(name) => rename(resource.id, name)}
          />
        </th>
        <td className="whitespace-nowrap px-2 py-2.5 text-muted">{containerName(design, resource)}</td>
        {columns.map((spec) => (
          <td
            key={spec.key}
            className={classes('p-1', spec.widget === 'rows' ? 'px-2 py-2.5 text-muted' : widthOf(spec))}
          >
            {spec.widget === 'rows' ? (
              cellText(design, spec, resource)
            ) : (
              <Field spec={{ ...spec, help: null }} path={[spec.key]} hideLabel />
            )}
          </td>
        ))}
      </tr>
    </FormProvider>
  );
}

function widthOf({ widget }: FieldSpec): string {
  if (widget === 'prefix' || widget === 'prefixes') return 'min-w-64';
  return widget === 'texts' || widget === 'references' ? 'min-w-52' : 'min-w-40';
}
