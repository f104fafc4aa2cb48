import { matrixOf } from '../../model/engine.ts';
import { type MatrixCell, signLooks, signOf } from '../../model/index.ts';
import { nameIn, printColumns, printJson } from '../plain.ts';
import type { Verb } from '../verb.ts';

/** All sources against all destinations. */
export const matrixVerb: Verb = {
  name: 'matrix',
  usage: 'matrix FILE',
  says: 'Who reaches whom: every source against every destination.',
  run(loaded, given) {
    const matrix = matrixOf(loaded.network);
    const sources = matrix.sources.map((id) => nameIn(loaded, id));
    const destinations = matrix.destinations.map((id) => nameIn(loaded, id));
    const { cells } = matrix;
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
function letterOf(cell: MatrixCell | null): string {
  return cell === null ? ' ' : signLooks[signOf(cell.verdict, cell.path)].letter;
}
