/**
 * Holds the imports of `src/` against `.dependency-cruiser.mjs`, and first proves on planted faults that it would find
 * them; then whether the files that docs/architecture.md names are there.
 */
import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {cruise} from 'dependency-cruiser';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import config from '../.dependency-cruiser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What is wrong below `baseDir`, as lines: rule, importing file, imported file. */
async function faultsBelow(baseDir) {
  const options = {...config.options, ruleSet: {forbidden: config.forbidden}, validate: true, baseDir};
  const tsConfig = extractTsConfig(`${root}tsconfig.json`);
  const {output} = await cruise(['src'], options, {}, {tsConfig});
  return output.summary.violations.map(({rule, from, to}) => `${rule.name}: ${from} → ${to}`).sort();
}

/** Each breaks one rule: a circle of types, a type and a value from a layer out of bounds, a package. */
const planted = [
  'layer-of-core: src/core/a.ts → src/element/screen.ts',
  'no-circle: src/core/a.ts → src/core/b.ts',
  'package-xlsx: src/element/screen.ts → ../../node_modules/xlsx/',
  'types-for-element: src/element/screen.ts → src/core/rows.ts',
];

const found = await faultsBelow(`${root}test/imports`);
const missed = planted.filter(fault => !found.some(line => line.startsWith(fault)));
const faults = await faultsBelow(root);
const named = readFileSync(`${root}docs/architecture.md`, 'utf8').matchAll(
  /`((?:src|scripts|docs)\/[^`\s]+)`/g,
);
for (const [, path] of named)
  if (!existsSync(root + path)) faults.push(`docs/architecture.md names ${path}, which is not there`);
if (missed.length > 0)
  console.error(`Planted, and not found:\n${missed.join('\n')}\nFound:\n${found.join('\n')}`);
if (faults.length > 0) console.error(faults.join('\n'));
else console.log('Imports: no circle, and nothing against the layers.');
process.exitCode = missed.length + faults.length > 0 ? 1 : 0;
