import { trace } from '../../model/engine.ts';
import { drawSvg } from '../../model/index.ts';
import { BadInput, needed } from '../arguments.ts';
import type { Loaded } from '../load.ts';
import { readParty } from '../parties.ts';
import { printJson } from '../plain.ts';
import type { Verb } from '../verb.ts';
import { writeFile } from '../write-files.ts';

/** The picture as an SVG file; with both ends given the answer is drawn into it. */
export const drawVerb: Verb = {
  name: 'draw',
  usage: 'draw FILE --out x.svg [--theme light|dark] [--from A --to B [--port N] [--protocol P]]',
  says: 'The picture of the design, with the answer when both ends are given.',
  run(loaded, given) {
    const out = needed(given.out, '--out');
    if (!out.toLowerCase().endsWith('.svg')) throw new BadInput(`--out names an .svg file, not "${out}".`);
    const answer = given.from !== null || given.to !== null ? answerTo(loaded, given) : null;
    const { svg, width, height } = drawSvg({
      document: loaded.document,
      variant: loaded.variant.id,
      answer,
      theme: given.theme,
    });
    writeFile(out, svg);
    const written = { variant: loaded.variant.name, file: out, width, height };
    return {
      text: given.json ? printJson(written) : `Wrote ${out}, ${width} x ${height}.`,
      asExpected: true,
    };
  },
};

function answerTo(loaded: Loaded, given: Parameters<Verb['run']>[1]) {
  const { design } = loaded.network;
  return trace(loaded.network, {
    from: readParty(design, needed(given.from, '--from'), '--from'),
    to: readParty(design, needed(given.to, '--to'), '--to'),
    port: given.port,
    protocol: given.protocol,
  });
}
