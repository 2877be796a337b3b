/**
 * What the worker of `dist/script/` loads when it is needed, one script for each module in `chunks/`. Each is built by
 * itself and imports nothing, not even from the worker's script: Firefox refuses what an `import()` brings along
 * (docs/decisions/0005). The mode is the name of the module.
 */
import {fileURLToPath} from 'node:url';
import {defineConfig, type Plugin} from 'vite';
import onDemandModules from './scripts/on-demand-modules.json' with {type: 'json'};

const path = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** Modules by the name of their script. */
const modules: Readonly<Record<string, string>> = onDemandModules;

/** Leaves `import()` of these modules to the browser, which finds them in `folder`. */
export function onDemand(folder: string): Plugin {
  return {
    name: 'on-demand',
    enforce: 'pre',
    resolveDynamicImport(specifier) {
      const name = typeof specifier === 'string' && /([^/]+)\.ts$/.exec(specifier)?.[1];
      return name && name in modules ? {id: `${folder}${name}.js`, external: true} : null;
    },
  };
}

export default defineConfig(({mode}) => ({
  base: './',
  publicDir: false,
  plugins: [onDemand('./')],
  build: {
    target: 'es2022',
    outDir: path('dist/script/chunks'),
    emptyOutDir: false,
    modulePreload: false,
    license: mode === 'sheetjs-workbook' && {fileName: 'licenses.md'},
    rollupOptions: {
      preserveEntrySignatures: 'strict',
      input: {[mode]: path(modules[mode] ?? '')},
      output: {entryFileNames: '[name].js', codeSplitting: false},
    },
  },
}));
