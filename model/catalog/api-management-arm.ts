import type { PrintContext } from './arm-codec.ts';

/** Whom every API Management service has to name as its publisher: asked for by the deployment. */
export function publisherOf(context: PrintContext): {
  readonly publisherEmail: string;
  readonly publisherName: string;
} {
  const publisher = (word: string, says: string) =>
    context.parameter({ name: `apiPublisher${word}`, type: 'string', says });
  return {
    publisherEmail: publisher('Email', 'Mail address of who publishes the APIs.'),
    publisherName: publisher('Name', 'Name of who publishes the APIs.'),
  };
}
