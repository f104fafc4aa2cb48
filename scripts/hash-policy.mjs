import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isStarted, root } from './run.mjs';

const policyMeta = /<meta http-equiv="Content-Security-Policy" content="[^"]*"\s*\/?>/;
const inlineScript = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;

/**
 * Writes a strict content policy into every page of a folder, as the first <meta> of its head, so that it holds on
 * any host. Answers the number of pages.
 * @param {string} folder
 */
export function writePolicies(folder) {
  const styles = reactAriaStyles().map(hash);
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  );
  for (const page of pages) {
    const path = join(folder, page);
    const html = readFileSync(path, 'utf8').replace(policyMeta, '');
    const scripts = [...html.matchAll(inlineScript)].map(([, text]) => hash(text ?? ''));
    writeFileSync(path, withPolicy(html, pagePolicy([...new Set(scripts)], styles), page));
  }
  return pages.length;
}

/**
 * The policy that a page carries, if any; the server sends it as a header too.
 * @param {string} html
 */
export function readPolicy(html) {
  return policyMeta.exec(html)?.[0].match(/content="([^"]*)"/)?.[1];
}

/**
 * @param {readonly string[]} scripts
 * @param {readonly string[]} styles
 */
function pagePolicy(scripts, styles) {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(' '),
    ["style-src 'self'", ...styles].join(' '),
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ');
}

/**
 * @param {string} html
 * @param {string} policy
 * @param {string} page
 */
function withPolicy(html, policy, page) {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}"/>`;
  const written = html.replace('<head>', () => `<head>${meta}`);
  if (written === html) throw new Error(`${page} has no <head> for the content policy`);
  // Browsers look for the character set in the first 1024 bytes only.
  const charset = /<meta charset="utf-8"\s*\/?>/i.exec(written);
  if (!charset || charset.index + charset[0].length > 1024)
    throw new Error(`${page}: the content policy pushes the character set out of the first 1024 bytes`);
  return written;
}

/** react-aria adds these style elements itself; their texts are read from the installed package. */
function reactAriaStyles() {
  const folder = join(root, 'node_modules/react-aria/dist/private');
  return ['interactions/usePress.mjs', 'overlays/usePreventScroll.mjs'].map((file) => {
    const source = readFileSync(join(folder, file), 'utf8');
    const text = /style\.textContent = `([^`]*)`\.trim\(\)/.exec(source)?.[1];
    if (text === undefined)
      throw new Error(`react-aria's ${file} no longer holds the style that the policy names`);
    return text.trim().replace(/\$\{([\w$]+)\}/g, (_, name) => constant(source, name));
  });
}

/**
 * @param {string} source
 * @param {string} name
 */
function constant(source, name) {
  const start = source.indexOf(`const ${name} = '`);
  if (start < 0) throw new Error(`react-aria no longer says what ${name} is`);
  return source.slice(start).split("'")[1] ?? '';
}

/** @param {string} text */
function hash(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

if (isStarted(import.meta.url)) console.log(`${writePolicies(join(root, 'out'))} pages`);
