import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { facts, printFacts, printTroubleshoot, troubleshootCauses } from '../model/rulebook.ts';
import { factFiles } from './fact-files.ts';

// `npm run facts`: tests fail while docs/facts.md and docs/connection-troubleshoot.md are not what this writes.
write('facts.md', printFacts(facts, factFiles()));
write('connection-troubleshoot.md', printTroubleshoot(troubleshootCauses));

function write(name: string, page: string): void {
  writeFileSync(fileURLToPath(new URL(`../docs/${name}`, import.meta.url)), page);
  process.stdout.write(`Wrote docs/${name}\n`);
}
