import { matrixOf } from '../../model/engine.ts';
import type { MatrixCell } from '../../model/index.ts';
import { nameIn, printColumns, printJson } from '../plain.ts';
import type { Verb } from '../verb.ts';

const letters = { private: 'V', privateEndpoint: 'E', serviceEndpoint: 'S', public: 'P' } as const;

/** All sources against all destinations. */
export const matrixVerb: Verb = {
  name: 'matrix',
  usage: 'matrix FILE',
  says: 'Who reaches whom: every source against every destination.',
  run(loaded, given) {
    const matrix = matrixOf(loaded.network);
    const sources = (matrix?.sources ?? []).map((id) => nameIn(loaded, id));
    const destinations = (matrix?.destinations ?? []).map((id) => nameIn(loaded, id));
    const cells = matrix?.cells ?? [];
    if (given.json)
      return {
        text: printJson({ variant: loaded.variant.name, sources, destinations, cells }),
        asExpected: true,
      };
    const rows = cells.map((row, index) => [sources[index] ?? '', ...row.map(letterOf)]);
    const legend =
      'V private, E private endpoint, S service endpoint, P public; - blocked, ~ misdirected, ? depends, o not modelled';
    return { text: `${printColumns([['', ...destinations], ...rows])}\n${legend}`, asExpected: true };
  },
};

/** The letter of a cell: the path where it is reachable, else the sign of the verdict. */
export function letterOf(cell: MatrixCell | null): string {
  if (cell === null) return ' ';
  switch (cell.verdict) {
    case 'reachable':
      return letters[cell.path ?? 'private'];
    case 'blocked':
      return '-';
    case 'misdirected':
      return '~';
    case 'depends':
      return '?';
    case 'notModelled':
      return 'o';
  }
}
