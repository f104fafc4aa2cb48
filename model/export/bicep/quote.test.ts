// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Bicep writes its texts so
import { describe, expect, test } from 'vitest';
import { holdsAnyHost, holdsHost, piecesOf, printComment, printKey, printPieces, quote } from './quote.ts';

describe('a literal stays a literal', () => {
  test.each([
    ['plain', "'plain'"],
    ["it's", "'it\\'s'"],
    ['${x}', "'\\${x}'"],
    ['$x {y}', "'$x {y}'"],
    ['\\', "'\\\\'"],
    ['\\${x}', "'\\\\\\${x}'"],
    ["'''", "'\\'\\'\\''"],
    ['a\nb\r\tc', "'a\\nb\\r\\tc'"],
    ['\u0000\u202e\u2028', "'\\u{0}\\u{202e}\\u{2028}'"],
    ['\ud800', "'\\u{fffd}'"],
    ['🎉', "'🎉'"],
  ])('%j', (text, code) => {
    expect(quote(text)).toBe(code);
  });
});

describe('hosts of the cloud are asked of environment()', () => {
  test.each([
    ['privatelink.blob.core.windows.net', "'privatelink.blob.${environment().suffixes.storage}'"],
    ['core.windows.net', 'environment().suffixes.storage'],
    ['privatelink.database.windows.net', "'privatelink${environment().suffixes.sqlServerHostname}'"],
    ['*.vault.azure.net', "'*${environment().suffixes.keyvaultDns}'"],
    ['privatelink.vaultcore.azure.net', "'privatelink.vaultcore.azure.net'"],
    ['score.windows.net', "'score.windows.net'"],
    ['${a}.blob.core.windows.net', "'\\${a}.blob.${environment().suffixes.storage}'"],
  ])('%s', (text, code) => {
    expect(printPieces(piecesOf(text))).toBe(code);
    expect(holdsHost(text)).toBe(false);
  });

  test.each(['database.windows.net', 'login.microsoftonline.com', 'https://MANAGEMENT.azure.com/'])(
    '%s has no suffix there, and takes an exception',
    (text) => {
      expect(holdsHost(text)).toBe(true);
    },
  );

  test('the name of a property is written out, so that every host in it takes an exception', () => {
    expect(holdsAnyHost('a.core.windows.net')).toBe(true);
    expect(holdsAnyHost('a.azurewebsites.net')).toBe(false);
  });
});

test.each([
  ['name', 'name'],
  ['a1_B', 'a1_B'],
  ['cost-centre', "'cost-centre'"],
  ['1st', "'1st'"],
  ['', "''"],
])('the key %j is quoted only where it has to be', (key, code) => {
  expect(printKey(key)).toBe(code);
});

test('no line break leads out of a comment', () => {
  expect(printComment('a\nb\r\nc\u2028d\u0085e */ x')).toEqual(['// a', '// b', '// c', '// d', '// e */ x']);
});
