import { compare } from '../../compare/compare.ts';
import type { Comparison, PairSide } from '../../compare/comparison.ts';
import { signWords } from '../../draw/signs.ts';
import type { ResourceId } from '../../ids.ts';
import type { Table } from './table.ts';
import { named, type VariantView } from './view.ts';
import { exposureWords, layerWords } from './words.ts';

/** Two variants pair by pair, from the matrices that are known already. */
export function comparisonOf(before: VariantView, after: VariantView): Comparison {
  return compare(before.network, after.network, undefined, { before: before.matrix, after: after.matrix });
}

/** The pairs that two variants answer differently, the lost ones first. */
export function comparedPairs(before: VariantView, after: VariantView, { pairs }: Comparison): Table {
  const order = { lost: 0, gained: 1, changed: 2 } as const;
  const either = (id: ResourceId) => named(before, id) || named(after, id);
  return {
    id: 'comparison',
    title: `${before.variant.name} and ${after.variant.name}`,
    columns: [
      { title: 'From' },
      { title: 'To' },
      { title: 'Judged' },
      { title: before.variant.name },
      { title: after.variant.name },
      { title: 'Differs in' },
    ],
    rows: [...pairs]
      .sort((a, b) => order[a.judged] - order[b.judged])
      .map(({ source, destination, judged, fields, before: old, after: next }) => [
        [either(source)],
        [either(destination)],
        judged,
        sideWords(old),
        sideWords(next),
        fields.join(', '),
      ]),
    none: 'Both variants answer every pair alike.',
  };
}

function sideWords(side: PairSide | null): string {
  if (side === null) return 'not here';
  const { verdict, path, layer, port, protocol, exposure } = side;
  const flow = protocol === 'icmp' ? 'icmp' : `${protocol} ${port}`;
  const where = layer === null ? '' : ` at ${layerWords[layer]}`;
  const open = exposure === null ? '' : `, open to ${exposureWords[exposure]}`;
  return `${signWords(verdict, path)}${where}, ${flow}${open}`;
}
