import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isStarted, root } from './run.mjs';

/** Files that are served as their makers made them, with their notices: the Eclipse Public License wants elkjs so. */
export const vendorFiles = [
  ['node_modules/elkjs/lib/elk-worker.min.js', 'public/vendor/elkjs/elk-worker.min.js'],
  ['node_modules/elkjs/LICENSE.md', 'public/vendor/elkjs/LICENSE.md'],
];

/** Copies what is missing or differs; the rest keeps its time, so that nothing looks newer than it is. */
export function copyVendor() {
  for (const [from = '', to = ''] of vendorFiles) {
    const [source, target] = [join(root, from), join(root, to)];
    if (existsSync(target) && readFileSync(target).equals(readFileSync(source))) continue;
    mkdirSync(dirname(target), { recursive: true });
    cpSync(source, target, { preserveTimestamps: true });
  }
}

if (isStarted(import.meta.url)) copyVendor();
