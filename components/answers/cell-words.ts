import type { MatrixCell } from '../../model/index.ts';
import { verdictWords } from '../ui/signals.ts';
import { layerWords } from './answer-words.ts';

/** A cell in words: verdict, way, and for a blocked pair what stops it. */
export function cellWords(cell: MatrixCell | null): string {
  if (cell === null) return 'Not there';
  const words = verdictWords(cell.verdict, cell.path);
  return cell.verdict === 'blocked' && cell.layer
    ? `${words}, ${layerWords[cell.layer].toLowerCase()}`
    : words;
}
