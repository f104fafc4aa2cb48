import { code, say } from '../../explain/sentence.ts';
import type { Importer } from '../import-types.ts';
import { refuse } from '../not-read.ts';

/** Bicep source: only its compiler can read it, so the answer is how. */
export const bicep: Importer = {
  id: 'bicep',
  title: 'Bicep source',
  recognises: ({ text }) => isBicep(text) || isParameters(text),
  read: ({ name, text }) => {
    const own = name.replace(/^.*[\\/]/, '');
    if (isParameters(text)) {
      const file = /\.bicepparam$/i.test(own) ? own : 'main.bicepparam';
      return refuse(
        'Bicep parameters',
        'bicep',
        say`This is a Bicep parameters file, which only Bicep's compiler can read. Run ${code(`reachboard import ${file}`)}, or ${code(`bicep snapshot ${file}`)} and open what it writes.`,
      );
    }
    const file = /\.bicep$/i.test(own) ? own : 'main.bicep';
    return refuse(
      'Bicep',
      'bicep',
      say`This is Bicep source, which only Bicep's compiler can read. Run ${code(`reachboard import ${file}`)}, or ${code(`bicep build ${file}`)} and open the JSON that it writes.`,
    );
  },
};

function isParameters(text: string): boolean {
  return (
    /^\s*using\s+(?:'|none\b)/m.test(text) && /^\s*(?:param\s+\w+\s*=|using\s)/m.test(text) && isSource(text)
  );
}

function isBicep(text: string): boolean {
  const statement =
    /^\s*(?:resource\s+\w+\s+'[\w.]+\/[^'\n]*'|module\s+\w+\s+'[^'\n]+'|targetScope\s*=\s*'|param\s+\w+\s+[\w'[({]|metadata\s+\w+\s*=|@(?:description|secure|allowed|minLength)\()/m;
  return statement.test(text) && isSource(text);
}

/** JSON, XML and HTML begin otherwise, whatever texts they hold. */
function isSource(text: string): boolean {
  return !/^\s*[[{<"]/.test(text.replace(/^\uFEFF/, ''));
}
