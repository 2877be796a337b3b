import {execFile} from 'node:child_process';
import type {Server} from 'node:http';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {build as bundle} from 'esbuild';
import {Hono} from 'hono';
import {createServer, type Connect, type Plugin} from 'vite';
import {staticFiles} from './static-files.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Where the page finds the widget, and what serves its sources where it is not built. */
export interface Widget {
  readonly assets: Hono;
  readonly sources?: Connect.Server;
  close(): Promise<void>;
}

/** Builds the widget's scripts into `dist/script/`. */
export async function buildWidget(): Promise<void> {
  await promisify(execFile)(process.execPath, ['scripts/build.mjs', 'script'], {cwd: root});
}

/** The widget as it lies in `dist/script/`, served as a portal would. */
export async function builtWidget(): Promise<Widget> {
  return {assets: staticFiles('/assets', `${root}dist/script`), close: async () => {}};
}

/**
 * The widget from its sources, changed while you write. It takes nothing from the build's configuration: in the
 * sources, the worker lies where the sources say.
 */
export async function livingWidget(server: Server): Promise<Widget> {
  const vite = await createServer({
    root,
    configFile: false,
    appType: 'custom',
    server: {middlewareMode: true, hmr: {server}},
    plugins: [workerInOnePiece()],
    optimizeDeps: {
      entries: [],
      include: ['lit', 'lit/directives/live.js', 'lit/directives/repeat.js', 'comlink', 'xlsx'],
    },
  });
  const assets = new Hono();
  assets.get('/assets/portal-importer.js', context =>
    context.body("export * from '/src/script.ts';\n", 200, {
      'Content-Type': 'text/javascript',
      'Cache-Control': 'no-cache',
    }),
  );
  return {assets, sources: vite.middlewares, close: () => vite.close()};
}

/** The worker's script imports nothing here either, made anew for each worker: vite.config.ts says why. */
function workerInOnePiece(): Plugin {
  const script = 'src/worker/import.worker';
  const made = () =>
    bundle({entryPoints: [`${root}${script}.ts`], bundle: true, format: 'esm', write: false});
  return {
    name: 'worker-in-one-piece',
    configureServer({middlewares}) {
      middlewares.use(`/${script}.js`, (_request, response, next) => {
        made().then(({outputFiles}) => {
          response.setHeader('Content-Type', 'text/javascript');
          response.end(outputFiles[0]!.contents);
        }, next);
      });
    },
  };
}
