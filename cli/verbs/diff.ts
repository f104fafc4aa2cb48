import type * as z from 'zod';
import { compare } from '../../model/engine.ts';
import type { ComparedPair, Comparison, PairField, PairSide, ResourceId } from '../../model/index.ts';
import { BadInput } from '../arguments.ts';
import { type Loaded, load } from '../load.ts';
import type { diffOutput } from '../output-schemas.ts';
import { nameIn, printJson } from '../plain.ts';
import type { Verb } from '../verb.ts';

/** What changes for whom between two variants, or two files. */
export const diffVerb: Verb = {
  name: 'diff',
  usage: 'diff FILE [FILE2] [--from V] [--to V]',
  says: 'What changes for whom between two variants of a file, or of two files: gained, lost, changed, exposure.',
  comparesVariants: true,
  run(loaded, given) {
    const { file, otherFile, from, to } = given;
    if (otherFile === null && to === null)
      throw new BadInput('--to is missing: the variant to compare with, or a second file.');
    const before = from === null ? loaded : load({ file, variant: from });
    const after = load({ file: otherFile ?? file, variant: to });
    const comparison = compare(before.network, after.network);
    const plain = toDiffOutput(
      { file, loaded: before },
      { file: otherFile ?? file, loaded: after },
      comparison,
    );
    return {
      text: given.json ? printJson(plain) : printDiff(plain),
      asExpected: comparison.pairs.length === 0 && comparison.exposures.length === 0,
      ...(otherFile === null ? {} : { repairs: after.repairs.map((line) => `${otherFile}: ${line}`) }),
    };
  },
};

type Plain = z.output<typeof diffOutput>;

interface Side {
  readonly file: string;
  readonly loaded: Loaded;
}

const order = ['lost', 'gained', 'changed'] as const;

/** A comparison in the words and the shape of docs/cli.schema.json: the worst first, then by name. */
function toDiffOutput(before: Side, after: Side, comparison: Comparison): Plain {
  const name = (id: ResourceId): string => {
    const known = nameIn(before.loaded, id);
    return known === id ? nameIn(after.loaded, id) : known;
  };
  const pairs = comparison.pairs.map((pair) => ({
    ...ends(pair, before.loaded, after.loaded),
    ...plainPair(pair),
  }));
  return {
    before: { file: before.file, variant: before.loaded.variant.name },
    after: { file: after.file, variant: after.loaded.variant.name },
    counts: { ...comparison.counts },
    pairs: pairs.sort(
      (a, b) =>
        order.indexOf(a.judged) - order.indexOf(b.judged) ||
        a.from.localeCompare(b.from, 'en') ||
        a.to.localeCompare(b.to, 'en'),
    ),
    added: comparison.added.map(name).sort(),
    removed: comparison.removed.map(name).sort(),
    exposures: comparison.exposures.map(({ service, before: was, after: is }) => ({
      service: name(service),
      before: was?.word ?? null,
      after: is?.word ?? null,
    })),
  };
}

function ends({ before: was, after: is }: ComparedPair, before: Loaded, after: Loaded) {
  if (was) return { from: nameIn(before, was.from), to: nameIn(before, was.to) };
  return { from: is ? nameIn(after, is.from) : '', to: is ? nameIn(after, is.to) : '' };
}

function plainPair({ judged, fields, before, after }: ComparedPair) {
  return {
    judged,
    fields: [...fields],
    before: before && plainSide(before),
    after: after && plainSide(after),
  };
}

function plainSide({ from: _, to: __, ...side }: PairSide) {
  return side;
}

/** One line a pair: what became of it, who and whom, then each field that differs. */
function printDiff({ before, after, counts, pairs, added, removed, exposures }: Plain): string {
  const place = ({ file, variant }: Plain['before']) =>
    before.file === after.file ? variant : `${file} (${variant})`;
  const { gained, lost, changed, same } = counts;
  const alike = pairs.length === 0 && exposures.length === 0;
  return [
    `${place(before)} -> ${place(after)}: ${alike ? 'same behaviour' : 'different behaviour'}`,
    `${lost} lost, ${gained} gained, ${changed} changed, ${same} the same`,
    ...(removed.length > 0 ? [`only before: ${removed.join(', ')}`] : []),
    ...(added.length > 0 ? [`only after: ${added.join(', ')}`] : []),
    ...pairs.map((pair) => `${pair.judged.padEnd(8)} ${pair.from} -> ${pair.to}: ${differences(pair)}`),
    ...exposures.map((one) => `exposure ${one.service}: ${one.before ?? 'none'} -> ${one.after ?? 'none'}`),
  ].join('\n');
}

function differences({ fields, before, after }: Plain['pairs'][number]): string {
  if (before === null || after === null) {
    const there = before ?? after;
    return `only ${before ? 'before' : 'after'}, ${there?.verdict}${there?.path ? ` ${there.path}` : ''}`;
  }
  return fields.map((field) => `${field} ${textOf(before, field)} -> ${textOf(after, field)}`).join('; ');
}

function textOf(side: Omit<PairSide, 'from' | 'to'>, field: PairField): string {
  if (field === 'presence') return '';
  return field === 'port' ? `${side.protocol} ${side.port}` : (side[field] ?? 'none');
}
