/**
 * The worker's script. It is built by itself, so that it shares nothing with the page's and imports nothing when it
 * starts: what a worker imports counts as a worker too (HTML, "fetch a module worker script graph"), which Firefox and
 * WebKit refuse under `worker-src 'none'` (docs/decisions/0005).
 *
 * By default for `dist/script/`: what a first .xlsx does without lies in `chunks/` (vite.on-demand.config.ts). With
 * `--mode package` for bundlers and `worker-url`: one file that holds everything.
 */
import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vite';
import {onDemand} from './vite.on-demand.config.ts';

const path = (file: string) => fileURLToPath(new URL(file, import.meta.url));

export default defineConfig(({mode}) => ({
  base: './',
  publicDir: false,
  plugins: mode === 'package' ? [] : [onDemand('./chunks/')],
  build: {
    target: 'es2022',
    outDir: path(mode === 'package' ? 'dist/worker' : 'dist/script'),
    emptyOutDir: false,
    modulePreload: false,
    license: {fileName: 'licenses-worker.md'},
    rollupOptions: {
      input: {'import.worker': path('src/worker/import.worker.ts')},
      output: {
        entryFileNames: '[name].js',
        codeSplitting: false,
      },
    },
  },
}));
