import { find } from '../../document/design.ts';
import type { Document, Variant } from '../../document/document.ts';
import { questionBetween } from '../../document/question.ts';
import { checkDocument, type Suite } from '../../expectations/check-document.ts';
import { nameOf, printSentence, type Sentence, type SentencePart } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import { matrixEnds, toCell } from '../../matrix/matrix.ts';
import type { Matrix } from '../../matrix/matrix-types.ts';
import { compile } from '../../network/compile.ts';
import type { Network } from '../../network/network.ts';
import type { Assumption } from '../../trace/answer.ts';
import { trace } from '../../trace/trace.ts';

/** Something that answers rest on, and how many of them. */
export interface CountedAssumption {
  readonly kind: Assumption['kind'];
  readonly says: Sentence;
  readonly answers: number;
}

/** A variant with everything that its tables are made of, asked once. */
export interface VariantView {
  readonly document: Document;
  readonly variant: Variant;
  readonly network: Network;
  readonly matrix: Matrix;
  /** What the answers of the matrix rest on, the most frequent first. */
  readonly assumptions: readonly CountedAssumption[];
  /** The expectations as they are judged in this variant and in the steps that show it. */
  readonly suites: readonly Suite[];
}

/** Looks at variants: every pair of each is traced once, for the matrix and for what the answers rest on. */
export function askVariants(document: Document, variants: readonly Variant[]): readonly VariantView[] {
  const suites = document.expectations.length > 0 ? checkDocument(document) : [];
  return variants.map((variant) => {
    const network = compile(variant.design, document.defaults);
    return {
      document,
      variant,
      network,
      ...askAll(network),
      suites: suites.filter((suite) => suite.variant === variant.id),
    };
  });
}

function askAll(network: Network): Pick<VariantView, 'matrix' | 'assumptions'> {
  const { sources, destinations } = matrixEnds(network.design);
  const counted = new Map<string, CountedAssumption>();
  const cells = sources.map((source) =>
    destinations.map((destination) => {
      if (source === destination) return null;
      const answer = trace(network, questionBetween(source, destination));
      for (const { kind, says } of answer.assumptions) {
        const key = `${kind} ${printSentence(says)}`;
        counted.set(key, { kind, says, answers: (counted.get(key)?.answers ?? 0) + 1 });
      }
      return toCell(answer);
    }),
  );
  return {
    matrix: { sources, destinations, cells },
    assumptions: [...counted.values()].sort((a, b) => b.answers - a.answers),
  };
}

/** A thing by its name, as a cell names it; empty where it is gone. */
export function named(
  { network }: Pick<VariantView, 'network'>,
  id: ResourceId | null | undefined,
): SentencePart {
  const resource = find(network.design, id);
  return resource ? nameOf(resource) : '';
}
