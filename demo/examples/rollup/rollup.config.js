import {cpSync} from 'node:fs';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import {importMetaAssets} from '@web/rollup-plugin-import-meta-assets';

cpSync('index.html', 'dist/index.html');

export default {
  input: 'src/main.js',
  output: {dir: 'dist', format: 'es'},
  plugins: [nodeResolve(), importMetaAssets()],
};
