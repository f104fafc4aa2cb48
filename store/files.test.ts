import { expect, it } from 'vitest';
import { fileNameOf } from './files.ts';

it.each([
  ['Private Link, hub and spoke', 'private-link-hub-and-spoke.reachboard.json'],
  ['Überblick 2', 'uberblick-2.reachboard.json'],
  ['   ', 'design.reachboard.json'],
  ['../../etc', 'etc.reachboard.json'],
])('names a file for %j', (title, name) => expect(fileNameOf(title)).toBe(name));
