import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vite';

const source = (path: string) => fileURLToPath(new URL(`src/${path}`, import.meta.url));

/**
 * The script build: `dist/portal-importer.js` for a `<script type="module">`, with the worker script beside it.
 * Entries keep their names, because pages and servers refer to them; what they share lies in `chunks/`.
 */
export default defineConfig({
  base: './',
  publicDir: false,
  resolve: {
    // In the sources the worker lies in its own folder; in the build, beside the script.
    alias: [{find: /^\.\/worker-url\.ts$/, replacement: source('importer/worker-url.build.ts')}],
  },
  build: {
    target: 'es2022',
    outDir: 'dist',
    sourcemap: true,
    modulePreload: false,
    rollupOptions: {
      preserveEntrySignatures: 'strict',
      input: {
        'portal-importer': source('define.ts'),
        index: source('index.ts'),
        workbook: source('workbook/index.ts'),
        'import.worker': source('worker/import.worker.ts'),
      },
      output: {entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js'},
    },
  },
});
