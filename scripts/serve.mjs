import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { readPolicy } from './hash-policy.mjs';
import { isStarted, root } from './run.mjs';

/** @type {Readonly<Record<string, string>>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** A network worker is bound by the policy of its own response, not by the page's. */
const scriptPolicy = "default-src 'none'; script-src 'self'; connect-src 'self'";

/**
 * Serves a folder on the loopback address; port 0 takes any free one.
 * @param {{ folder?: string, port?: number, basePath?: string }} [options]
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export function serve({ folder = join(root, 'out'), port = 0, basePath = '' } = {}) {
  const server = createServer((request, response) => answer(request, response, folder, basePath));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const bound = server.address();
      const number = typeof bound === 'object' && bound ? bound.port : port;
      resolve({
        address: `http://127.0.0.1:${number}${basePath}/`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} folder
 * @param {string} basePath
 */
function answer(request, response, folder, basePath) {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405, 'Only GET and HEAD');
  const path = pathOf(request.url ?? '/');
  if (path === undefined) return end(response, 400, 'Not an address');
  if (basePath && path !== basePath && !path.startsWith(`${basePath}/`))
    return redirect(response, `${basePath}/`);
  const file = join(folder, normalize(path.slice(basePath.length) || '/'));
  if (file !== folder && !file.startsWith(folder + sep) && `${file}${sep}` !== folder)
    return end(response, 400, 'Not an address');
  if (existsSync(file) && statSync(file).isDirectory()) {
    if (!path.endsWith('/')) return redirect(response, `${path}/`);
    const index = join(file, 'index.html');
    return existsSync(index) ? page(request, response, 200, index) : missing(request, response, folder);
  }
  if (!existsSync(file)) return missing(request, response, folder);
  if (extname(file) === '.html') return page(request, response, 200, file);
  return asset(request, response, file, path);
}

/** @param {string} url */
function pathOf(url) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '/');
    return path.startsWith('/') && !path.includes('\0') ? path : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} folder
 */
function missing(request, response, folder) {
  const file = join(folder, '404.html');
  return existsSync(file) ? page(request, response, 404, file) : end(response, 404, 'Not found');
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} file
 */
function page(request, response, status, file) {
  const html = readFileSync(file, 'utf8');
  const policy = readPolicy(html) ?? "default-src 'none'";
  response.writeHead(status, {
    'Content-Type': types['.html'],
    'Content-Length': Buffer.byteLength(html),
    'Cache-Control': 'no-cache',
    'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
  });
  response.end(request.method === 'HEAD' ? undefined : html);
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} file
 * @param {string} path
 */
function asset(request, response, file, path) {
  const type = types[extname(file).toLowerCase()] ?? 'application/octet-stream';
  response.writeHead(200, {
    'Content-Type': type,
    'Content-Length': statSync(file).size,
    'Cache-Control': path.includes('/_next/static/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    'Content-Security-Policy': type.startsWith('text/javascript')
      ? scriptPolicy
      : "default-src 'none'; style-src 'unsafe-inline'",
  });
  if (request.method === 'HEAD') return response.end();
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} path
 */
function redirect(response, path) {
  // Two slashes at the start would name another host.
  response.writeHead(307, { Location: path.replace(/^\/+/, '/') });
  response.end();
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} text
 */
function end(response, status, text) {
  response.writeHead(status, { 'Content-Type': types['.txt'] });
  response.end(`${text}\n`);
}

if (isStarted(import.meta.url)) {
  const { address } = await serve({
    port: Number(process.env.PORT ?? 0),
    basePath: process.env.REACHBOARD_BASE_PATH ?? '',
  });
  console.log(address);
}
