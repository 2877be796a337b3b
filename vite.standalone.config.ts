/**
 * The one-file build: `dist/standalone/portal-importer.js` (module) and `portal-importer.iife.js` (classic script).
 * Needs `dist/worker/import.worker.js`, which it holds inside.
 */
import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vite';

const path = (file: string) => fileURLToPath(new URL(file, import.meta.url));

export default defineConfig({
  publicDir: false,
  resolve: {
    alias: [{find: /^\.\/own-worker\.ts$/, replacement: path('src/importer/own-worker.standalone.ts')}],
  },
  build: {
    target: 'es2022',
    outDir: path('dist/standalone'),
    emptyOutDir: false,
    license: {fileName: 'licenses-page.md'},
    lib: {
      entry: path('src/script.ts'),
      formats: ['es', 'iife'],
      name: 'PortalImporter',
      fileName: format => (format === 'es' ? 'portal-importer.js' : 'portal-importer.iife.js'),
    },
    rollupOptions: {output: {codeSplitting: false, minify: true}},
  },
});
