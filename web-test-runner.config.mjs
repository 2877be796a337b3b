import {fileURLToPath} from 'node:url';
import {defaultReporter} from '@web/test-runner';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {playwrightLauncher} from '@web/test-runner-playwright';
import {launchOptions} from './test/browser.mjs';
import {countReporter} from './test/count-reporter.mjs';

/** Unit and element tests, in a real browser. The folders are those of src/. */
export default {
  files: 'test/{core,workbook,worker,importer,portal,element}/**/*.test.ts',
  nodeResolve: {exportConditions: ['browser', 'production']},
  plugins: [
    esbuildPlugin({
      ts: true,
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
      target: 'es2022',
    }),
  ],
  browsers: [playwrightLauncher({product: 'chromium', launchOptions: await launchOptions()})],
  concurrency: 2,
  reporters: [defaultReporter({reportTestProgress: process.stdout.isTTY}), countReporter()],
  testFramework: {config: {ui: 'bdd', timeout: 20_000}},
  testsFinishTimeout: 600_000,
};
