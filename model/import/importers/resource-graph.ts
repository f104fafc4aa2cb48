import { parseArmId } from '../../catalog/arm-resource.ts';
import { documentOf } from '../document-of.ts';
import type { Importer, ImportFile } from '../import-types.ts';
import { joinRead } from '../join-read.ts';
import { jsonValueOf } from '../json-of.ts';
import { hasShape, readShapes } from '../shapes.ts';
import { evaluateSnapshot } from '../snapshot.ts';

/** What Azure says is there: Resource Graph, `az ... list` and `show`, PowerShell, REST answers, snapshots of Bicep, lists of ids. */
export const resourceGraph: Importer = {
  id: 'resource-graph',
  title: 'Resources of Azure',
  recognises: (file) => {
    const value = jsonValueOf(file);
    return value !== undefined ? hasShape(value) : idsIn(file).length > 0;
  },
  read: (file, options) =>
    documentOf(
      joinRead(
        [file, ...(options.others ?? [])].map((one) => ({
          name: one.name,
          read: readShapes(evaluateSnapshot(jsonValueOf(one) ?? [...idsIn(one)], options.now)),
        })),
      ),
      file,
      options,
    ),
};

/** A text with one resource id on each line, as copied from the portal. */
function idsIn({ text }: ImportFile): readonly string[] {
  if (!/^\s*\/subscriptions\//i.test(text)) return [];
  const lines = text.split(/[\r\n,;]+/).flatMap((line) => line.trim() || []);
  return lines.every((line) => parseArmId(line)) ? lines : [];
}
