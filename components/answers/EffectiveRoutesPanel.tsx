'use client';
import { useEffect, useMemo } from 'react';
import {
  type Design,
  enclosing,
  nameOf,
  ofKind,
  type ResourceId,
  type RouteRow,
  summaryOf,
  toResourceId,
} from '../../model/index.ts';
import { askRoutes } from '../../store/analysis-session.ts';
import { useAnalysis } from '../../store/analysis-store.ts';
import { shownDesign, useDocument } from '../../store/document-store.ts';
import { useSelection } from '../../store/selection-store.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Select } from '../ui/Select.tsx';
import { Table, type TableColumn } from '../ui/Table.tsx';
import { NothingAsked } from './NothingAsked.tsx';
import { labelOf } from './parties.ts';
import { ReasonText } from './ReasonText.tsx';
import { RuleLink } from './RuleLink.tsx';
import { StaleCover } from './StaleCover.tsx';

/** The routes in force in a subnet, and those that lost against them, with the rule by which they did. */
export function EffectiveRoutesPanel() {
  const design = useDocument(shownDesign);
  const subnet = useChosenSubnet(design);
  const routes = useAnalysis((state) => state.routes);
  const columns = useMemo(() => columnsOf(design), [design]);
  const subnets = useMemo(
    () =>
      ofKind(design, 'subnet')
        .map((one) => ({ id: one.id as string, label: pathOf(design, one.id), says: summaryOf(one) }))
        .sort((a, b) => a.label.localeCompare(b.label, 'en', { numeric: true })),
    [design],
  );
  if (subnets.length === 0)
    return design.resources && Object.keys(design.resources).length === 0 ? (
      <NothingAsked isAsked={false} />
    ) : (
      <EmptyState title="No subnet yet">
        Routes act on what leaves a subnet: add one to a virtual network.
      </EmptyState>
    );
  return (
    <div className="flex flex-col">
      <div className="flex flex-wrap items-center gap-3 px-3 py-2">
        <Select
          label="Subnet"
          hideLabel
          options={subnets}
          value={subnet}
          onChange={(id) => askRoutes(toResourceId(id))}
          className="w-64"
        />
        <p className="text-12 text-muted">
          What Azure would list for anything in this subnet. The longest prefix that holds an address decides.
        </p>
      </div>
      {routes ? (
        <StaleCover part="routes" className="px-3 pb-3">
          <Table
            label="Effective routes"
            columns={columns}
            rows={routes.rows}
            idOf={(row) => `${row.prefix} ${row.nextHop} ${row.origin} ${row.name} ${row.state}`}
            empty={
              <p className="p-2 text-muted">
                This subnet has no routes: it stands in no virtual network with an address space.
              </p>
            }
          />
        </StaleCover>
      ) : (
        <EmptyState title="Looking up the routes" />
      )}
    </div>
  );
}

/** The chosen subnet: asked for once, then that of what is selected, else the first. */
function useChosenSubnet(design: Design): ResourceId | null {
  const asked = useAnalysis((state) => state.routesSubnet);
  const selected = useSelection((state) => state.selected);
  const [first] = selected;
  const near = enclosing(design, first ?? null, 'subnet')?.id ?? null;
  const isThere = asked !== null && design.resources[asked] !== undefined;
  const fallback = ofKind(design, 'subnet')[0]?.id ?? null;
  useEffect(() => {
    if (near) askRoutes(near);
  }, [near]);
  useEffect(() => {
    if (!isThere) askRoutes(fallback);
  }, [isThere, fallback]);
  return isThere ? asked : null;
}

function columnsOf(design: Design): readonly TableColumn<RouteRow>[] {
  const lost = (row: RouteRow) => (row.state === 'lost' ? 'text-muted line-through' : '');
  return [
    {
      id: 'prefix',
      title: 'Prefix',
      text: ({ prefix }) => prefix,
      cell: (row) => <span className={lost(row)}>{row.prefix}</span>,
      mono: true,
    },
    {
      id: 'nextHop',
      title: 'Next hop',
      text: ({ nextHop }) => nextHop,
      cell: (row) => <span className={lost(row)}>{row.nextHop}</span>,
    },
    {
      id: 'origin',
      title: 'Source',
      text: ({ origin }) => origin,
    },
    {
      id: 'name',
      title: 'Route',
      text: ({ name }) => name,
      cell: ({ name, at }) => {
        const owner = at === null ? undefined : design.resources[at];
        return owner ? (
          <>
            {name === owner.name ? null : `${name} `}
            <ReasonText sentence={[nameOf(owner)]} />
          </>
        ) : (
          name
        );
      },
    },
    { id: 'state', title: 'State', text: ({ state }) => (state === 'active' ? 'Active' : 'Lost') },
    {
      id: 'because',
      title: 'Why',
      text: ({ because }) => because ?? '',
      // A route in force needs no reason: it stands there.
      cell: ({ because }) => (because === null ? null : <RuleLink id={because} />),
    },
  ];
}

function pathOf(design: Design, subnet: ResourceId): string {
  const vnet = enclosing(design, subnet, 'virtualNetwork');
  const name = design.resources[subnet]?.name ?? labelOf(design, { resource: subnet });
  return vnet ? `${vnet.name}/${name}` : name;
}
