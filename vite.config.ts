import {fileURLToPath} from 'node:url';
import {build, defineConfig, type BuildOptions, type Plugin} from 'vite';

const source = (path: string) => fileURLToPath(new URL(`src/${path}`, import.meta.url));

const plugins = [zipDirectoryOnly(), noPreloading(), slenderTemplates()];

/** Entries keep their names, because pages and servers refer to them; what they share lies in `chunks/`. */
function scripts(input: Readonly<Record<string, string>>): BuildOptions {
  return {
    target: 'es2022',
    outDir: fileURLToPath(new URL('dist', import.meta.url)),
    sourcemap: true,
    modulePreload: false,
    rollupOptions: {
      preserveEntrySignatures: 'strict',
      input,
      output: {entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js'},
    },
  };
}

/**
 * The script build: `dist/portal-importer.js` for a `<script type="module">`, with the worker script beside it.
 */
export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [...plugins, workerScript()],
  resolve: {
    // In the sources the worker lies in its own folder; in the build, beside the script.
    alias: [{find: /^\.\/worker-url\.ts$/, replacement: source('importer/worker-url.build.ts')}],
  },
  build: scripts({
    'portal-importer': source('define.ts'),
    index: source('index.ts'),
    workbook: source('workbook/index.ts'),
  }),
});

/**
 * Builds the worker's script by itself, so that it shares nothing with the page's and imports nothing when it starts.
 * What a worker imports counts as a worker too (HTML, "fetch a module worker script graph"): under the policy
 * `worker-src 'none'`, Firefox and WebKit refuse it. An `import()` is let through where that module imports nothing.
 */
function workerScript(): Plugin {
  return {
    name: 'worker-script',
    apply: 'build',
    async closeBundle() {
      await build({
        configFile: false,
        base: './',
        publicDir: false,
        logLevel: 'warn',
        plugins: [...plugins, ownAtOnce()],
        build: {...scripts({'import.worker': source('worker/import.worker.ts')}), emptyOutDir: false},
      });
    },
  };
}

/** What is ours loads with the worker's script: only what imports nothing itself may load later. */
function ownAtOnce(): Plugin {
  return {
    name: 'own-at-once',
    enforce: 'pre',
    transform(code, id) {
      if (!id.startsWith(source(''))) return null;
      const paths: string[] = [];
      const waiting = code.replace(
        /\bimport\('(\.[^']+)'\)/g,
        (_, path) => `Promise.resolve(own${paths.push(path) - 1})`,
      );
      const imports = paths.map((path, at) => `import * as own${at} from '${path}';`);
      return {code: imports.join('') + waiting, map: null};
    },
  };
}

/**
 * We read an archive's directory by zip.js, and inflate by the platform. Its codecs, ciphers and workers, a third of
 * the reader, can never be called; without them a first import loads that much less.
 */
function zipDirectoryOnly(): Plugin {
  const errors = [
    'ERR_INVALID_CRC32',
    'ERR_INVALID_AUTHENTICATION_CODE',
    'ERR_INVALID_PASSWORD',
    'ERR_INVALID_UNCOMPRESSED_SIZE',
    'ERR_INVALID_COMPRESSED_DATA',
    'ERR_CODEC_OUT_OF_MEMORY',
    'ERR_ABORT_CHECK_PASSWORD',
    'ERR_WORKER_STARTUP_TIMEOUT',
  ];
  const pool = [
    ...errors.map(name => `export const ${name} = '${name}';`),
    "export const CODEC_INFLATE = 'inflate';",
    "export function runWorker() { throw new Error('The build leaves the codecs of zip.js out.'); }",
  ].join('\n');
  const replaced = new Map([
    ['codec-pool.js', pool],
    ['codec-worker-web.js', ''],
  ]);
  return {
    name: 'zip-directory-only',
    enforce: 'pre',
    load: id => replaced.get(id.match(/zip\.js\/lib\/core\/([\w-]+\.js)$/)?.[1] ?? '') ?? null,
  };
}

/** What loads on demand has no styles and nothing to preload: `import()` alone does it, in a worker too. */
function noPreloading(): Plugin {
  return {
    name: 'no-preloading',
    enforce: 'pre',
    resolveId: id => (id.includes('vite/preload-helper') ? id : null),
    load: id => (id.includes('vite/preload-helper') ? 'export const __vitePreload = load => load();' : null),
  };
}

/** Templates and styles are indented for whoever reads the sources; a minifier must leave their text alone. */
function slenderTemplates(): Plugin {
  const slenderStyles = (css: string) =>
    css
      .replace(/\s+/g, ' ')
      .replace(/([:;,{}]) /g, '$1')
      .replace(/ ([{}])/g, '$1');
  return {
    name: 'slender-templates',
    apply: 'build',
    enforce: 'pre',
    transform: (code, id) =>
      id.startsWith(source('element/'))
        ? {code: code.replace(/\n +/g, '\n').replace(/(?<=\bcss`)[^`]*/g, slenderStyles), map: null}
        : null,
  };
}
