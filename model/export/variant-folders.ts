import type { Variant } from '../document/document.ts';
import { type ExportFile, type ExportInput, plainName } from './exporter.ts';

/** Files with fixed names, such as `main.bicep`, of several variants: each variant gets a folder of its own. */
export function inFolders(
  { variants }: ExportInput,
  filesOf: (variant: Variant) => readonly ExportFile[],
): readonly ExportFile[] {
  const taken = new Set<string>();
  return variants.flatMap((variant) => {
    if (variants.length === 1) return filesOf(variant);
    const usual = plainName(variant.name);
    let folder = usual;
    for (let count = 2; taken.has(folder.toLowerCase()); count += 1) folder = `${usual} (${count})`;
    taken.add(folder.toLowerCase());
    return filesOf(variant).map((file) => ({ ...file, name: `${folder}/${file.name}` }));
  });
}
