import {fileURLToPath} from 'node:url';
import {defaultReporter} from '@web/test-runner';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {tsImport} from 'tsx/esm/api';
import {countReporter} from './test/count-reporter.mjs';

const {findEngines} = await tsImport('./test/engines/engines.ts', import.meta.url);
const {circumstances} = await tsImport('./test/engines/circumstances.ts', import.meta.url);
const {engines} = await findEngines();

/** The sources name the worker's script as the package has it, `.js`. */
const workerFromSources = (context, next) => {
  context.url = context.url.replace(/(\/src\/worker\/import\.worker)\.js/, '$1.ts');
  return next();
};

/** Unit and element tests, in real browsers. The folders are those of src/. */
export default {
  files: 'test/{core,workbook,worker,importer,portal,element}/**/*.test.ts',
  nodeResolve: {exportConditions: ['browser', 'production']},
  middleware: [workerFromSources],
  plugins: [
    circumstances(),
    esbuildPlugin({
      ts: true,
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
      target: 'es2022',
    }),
  ],
  browsers: engines.map(engine => engine.launcher()),
  concurrentBrowsers: 1,
  concurrency: 2,
  reporters: [defaultReporter({reportTestProgress: process.stdout.isTTY}), countReporter()],
  testFramework: {config: {ui: 'bdd', timeout: 20_000}},
  testsFinishTimeout: 600_000,
};
