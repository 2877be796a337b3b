import {once} from 'node:events';
import {readFile} from 'node:fs/promises';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join} from 'node:path';
import {chromium} from 'playwright-core';
import {launchOptions} from '../browser.mjs';
import {xlsxBytes} from './list.ts';

/** Users of the portal, none of whom has an address. */
export const users = 300;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** Serves a built page beside a portal, imports a list as a person would, and counts what the portal was sent. */
export async function driveImport(folder: string): Promise<number> {
  const stored = new Map<string, string>();
  const server = createServer((request, response) => void answer(request, response, folder, stored));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const browser = await chromium.launch(await launchOptions());
  try {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('pageerror', error => faults.push(error.message));
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const chosen = page.locator('portal-importer input[type=file]');
    await chosen.setInputFiles({
      name: 'list.xlsx',
      mimeType: 'application/octet-stream',
      buffer: xlsxBytes(users),
    });
    await page.locator('portal-importer #prepared').check();
    await page.locator('portal-importer [data-action=confirm]').click();
    await page.locator('portal-importer[step=done]').waitFor();
    if (faults.length > 0) throw new Error(faults.join('\n'));
    return stored.size;
  } finally {
    await browser.close();
    server.close();
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  stored: Map<string, string>,
): Promise<void> {
  if (request.method === 'POST') return answerPortal(request, response, stored);
  const path = request.url === '/' ? '/index.html' : request.url!.split('?')[0]!;
  try {
    const content = await readFile(join(folder, path));
    response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream').end(content);
  } catch {
    response.writeHead(404).end();
  }
}

async function answerPortal(
  request: IncomingMessage,
  response: ServerResponse,
  stored: Map<string, string>,
): Promise<void> {
  const body = JSON.parse(Buffer.concat(await request.toArray()).toString()) as {
    keys?: string[];
    pairs?: {userForeignNumber: string; email: string}[];
  };
  response.setHeader('Content-Type', 'application/json');
  if (body.keys) {
    const found = body.keys.map(key => ({userForeignNumber: key, email: stored.get(key) ?? null}));
    return void response.end(JSON.stringify({stored: found}));
  }
  const results = body.pairs!.map(({userForeignNumber, email}) => {
    stored.set(userForeignNumber, email);
    return {userForeignNumber, status: 'added'};
  });
  response.end(JSON.stringify({results}));
}
