/**
 * The page's side of the script build: `dist/script/portal-importer.js` for a `<script type="module">`, with what it
 * loads on demand in `chunks/`. vite.worker.config.ts puts the worker's script beside it.
 */
import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vite';

const path = (file: string) => fileURLToPath(new URL(file, import.meta.url));

export default defineConfig({
  base: './',
  publicDir: false,
  resolve: {
    // The literal `new Worker(new URL(…))` is for bundlers; here the worker's script keeps its name and place.
    alias: [{find: /^\.\/own-worker\.ts$/, replacement: path('src/importer/own-worker.script.ts')}],
  },
  build: {
    target: 'es2022',
    outDir: path('dist/script'),
    emptyOutDir: false,
    modulePreload: false,
    license: {fileName: 'licenses-page.md'},
    rollupOptions: {
      // What the chunks share with the entry stays in it: the worker's script is looked for beside it.
      preserveEntrySignatures: 'allow-extension',
      input: {'portal-importer': path('src/script.ts')},
      output: {entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js'},
    },
  },
});
