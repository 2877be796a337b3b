import {readFile} from 'node:fs/promises';
import {extname, join, normalize} from 'node:path';
import {Hono} from 'hono';

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.map': 'application/json',
};

/** The files of `folder` and of its folders, under `path`; browsers ask each time whether they are still the same. */
export function staticFiles(path: string, folder: string): Hono {
  const app = new Hono();
  app.get(`${path}/*`, async (context, next) => {
    // A path that is normalised from the root cannot leave the folder.
    const file = join(folder, normalize(`/${context.req.path.slice(path.length)}`));
    const type = types[extname(file)];
    const content = type && (await readFile(file).catch(() => undefined));
    if (!type || !content) return next();
    return context.body(new Uint8Array(content), 200, {'Content-Type': type, 'Cache-Control': 'no-cache'});
  });
  return app;
}
