import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { printRulebook, rulebook } from '../model/rulebook.ts';

// `npm run rulebook`: a test fails while docs/rulebook.md is not what this writes.
const file = fileURLToPath(new URL('../docs/rulebook.md', import.meta.url));
writeFileSync(file, printRulebook(rulebook));
process.stdout.write(`Wrote ${rulebook.length} rules to docs/rulebook.md\n`);
