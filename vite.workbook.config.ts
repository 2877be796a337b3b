/** The reader alone, for `portal-importer/workbook`: SheetJS lies beside it and loads when it is needed. */
import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vite';

const path = (file: string) => fileURLToPath(new URL(file, import.meta.url));

export default defineConfig({
  base: './',
  publicDir: false,
  build: {
    target: 'es2022',
    outDir: path('dist/workbook'),
    emptyOutDir: false,
    modulePreload: false,
    license: {fileName: 'licenses.md'},
    rollupOptions: {
      preserveEntrySignatures: 'strict',
      input: {index: path('src/workbook/index.ts')},
      output: {entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js'},
    },
  },
});
