import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** What the first page makes a browser load, in KB after gzip: scripts and styles that its HTML names. */
export function firstLoad(): string {
  const out = fileURLToPath(new URL('../out/', import.meta.url));
  if (!existsSync(`${out}index.html`)) return 'first load: no build in out/; run npm run build first';
  const html = readFileSync(`${out}index.html`, 'utf8');
  const files = new Set(
    [...html.matchAll(/(?:src|href)="[^"]*?(_next\/[^"]+\.(?:js|css))"/g)].map(([, file]) => file as string),
  );
  const sizes = [...files].map((file) => ({ file, bytes: gzipSync(readFileSync(out + file)).length }));
  const sum = (ending: string): number =>
    sizes.filter(({ file }) => file.endsWith(ending)).reduce((total, { bytes }) => total + bytes, 0) / 1024;
  return `first load: ${sum('.js').toFixed(0)} KB of scripts and ${sum('.css').toFixed(0)} KB of styles after gzip, in ${files.size} files`;
}
