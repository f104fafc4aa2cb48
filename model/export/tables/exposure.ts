import { kindEntry } from '../../catalog/kinds.ts';
import type { Sentence } from '../../explain/sentence.ts';
import { audienceWords } from '../../exposure/audience-words.ts';
import { exposureOf } from '../../exposure/exposure.ts';
import type { ExposureWord } from '../../exposure/exposure-types.ts';
import { askOutlets } from '../../exposure/outlets.ts';
import type { Cell, Table } from './table.ts';
import { named, type VariantView } from './view.ts';
import { exposureWords } from './words.ts';

/** Who can reach each service at network level. */
export function exposures(view: VariantView): Table {
  const word = (one: ExposureWord) => exposureWords[one];
  return {
    id: 'exposure',
    title: 'Exposure',
    columns: [
      { title: 'Service' },
      { title: 'Open to' },
      { title: 'Why' },
      { title: 'Rules', onlyInFiles: true },
    ],
    rows: view.matrix.destinations.flatMap((id) => {
      const exposure = exposureOf(view.network, id);
      return exposure
        ? [[[named(view, id)], word(exposure.word), exposure.says, exposure.rules.join(' ')]]
        : [];
    }),
    none: 'The design has no service.',
  };
}

/** Each sort of callers of each service; a report leaves those out that do not come in. */
export function callers(view: VariantView, which: 'all' | 'admitted'): Table {
  return {
    id: 'callers',
    title: 'Callers of services',
    columns: [
      { title: 'Service' },
      { title: 'Callers' },
      { title: 'Come in' },
      { title: 'Which, or why not' },
    ],
    rows: view.matrix.destinations.flatMap((id) =>
      (exposureOf(view.network, id)?.reaches ?? [])
        .filter(({ admitted }) => which === 'all' || admitted !== 'no')
        .map(({ audience, admitted, says }): readonly (Cell | Sentence)[] => [
          [named(view, id)],
          audienceWords[audience],
          admitted,
          says,
        ]),
    ),
    none: 'Nobody comes in anywhere.',
  };
}

/** To which instances of somebody else the callers of each subnet get: ways out for data. */
export function outlets(view: VariantView): Table {
  const { outletsOf } = askOutlets(view.network);
  return {
    id: 'ways-out',
    title: 'Ways out for data',
    columns: [
      { title: 'Subnet' },
      { title: 'Service of somebody else' },
      { title: 'Open' },
      { title: 'Why' },
      { title: 'Rules', onlyInFiles: true },
    ],
    rows: [...view.network.subnets.values()].flatMap(({ id }) =>
      outletsOf(id).map(({ kind, open, says, rules }): readonly Cell[] => [
        [named(view, id)],
        kindEntry(kind).title,
        open,
        says,
        rules.join(' '),
      ]),
    ),
    none: 'Nobody in a subnet opens connections.',
  };
}
