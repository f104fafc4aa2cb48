import { say } from '../../explain/sentence.ts';
import { findScene } from '../extract-scene.ts';
import type { Importer, ImportFile } from '../import-types.ts';
import { notRead, refuse } from '../not-read.ts';
import { readSaved } from './reachboard-file.ts';

/** A picture that Reachboard exported: the design is inside. */
export const picture: Importer = {
  id: 'picture',
  title: 'Picture with a design inside',
  recognises: (file) => kindOf(file) !== undefined,
  read: (file, options) => {
    const kind = kindOf(file) ?? 'Picture';
    const found = findScene(file);
    if (found && 'problem' in found) return notRead(kind, [found.problem]);
    if (found) return readSaved(found.scene, `${kind} with a design inside`, options);
    return refuse(
      kind,
      'no-scene',
      say`The ${kind} carries no Reachboard design. Choose one that Reachboard exported; other programs may take the design out when they save.`,
    );
  },
};

function kindOf({ text, bytes }: ImportFile): 'PNG' | 'SVG' | 'draw.io file' | undefined {
  if (bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47) return 'PNG';
  const head = text
    .replace(/^\uFEFF/, '')
    .trimStart()
    .slice(0, 4000);
  if (!head.startsWith('<')) return undefined;
  if (/<(?:mxfile|mxGraphModel)[\s>]/.test(head)) return 'draw.io file';
  return /<svg[\s>]/.test(head) && !/<html[\s>]/i.test(head) ? 'SVG' : undefined;
}
