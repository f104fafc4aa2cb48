import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { facts, printFacts } from '../model/rulebook.ts';
import { factFiles } from './fact-files.ts';

// `npm run facts`: a test fails while docs/facts.md is not what this writes.
const file = fileURLToPath(new URL('../docs/facts.md', import.meta.url));
writeFileSync(file, printFacts(facts, factFiles()));
process.stdout.write(`Wrote ${facts.length} facts to docs/facts.md\n`);
