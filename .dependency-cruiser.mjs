/**
 * Imports run one way (docs/architecture.md), and never in a circle. For each folder of `src/`: what it may import of the
 * others, and of what it may import the types alone, as regular expressions over "folder/file.ts".
 */
const layers = {
  core: {types: ['workbook/row', 'workbook/layout']},
  workbook: {},
  worker: {may: ['core/', 'workbook/']},
  portal: {types: ['core/']},
  importer: {
    may: ['portal/', 'core/definition/', 'core/rows/same-value', 'workbook/limits'],
    types: ['core/', 'workbook/', 'worker/'],
  },
  element: {
    may: [
      'importer/',
      'portal/portal-error',
      'core/definition/',
      'core/issue',
      'core/plan/outcome',
      'core/plan/report',
    ],
    types: ['core/', 'portal/'],
  },
};

/** Packages, and the places that may import them. */
const packages = {
  lit: ['element/'],
  comlink: ['worker/import\\.worker', 'importer/worker-client'],
  xlsx: ['workbook/sheetjs/'],
};

const anyOf = parts => (parts.length > 0 ? `(${parts.join('|')})` : '(?!)');

function layerRules([folder, {may = [], types = []}]) {
  const from = {path: `^src/${folder}/`};
  const others = `^src/(?!${folder}/)[^/]+/`;
  return [
    {
      name: `layer-of-${folder}`,
      severity: 'error',
      comment: `src/${folder} may not import this: see docs/architecture.md.`,
      from,
      to: {path: others, pathNot: `^src/${anyOf([...may, ...types])}`},
    },
    {
      name: `types-for-${folder}`,
      severity: 'error',
      comment: `src/${folder} may import only types from there: see docs/architecture.md.`,
      from,
      to: {path: others, pathNot: `^src/${anyOf(may)}`, dependencyTypesNot: ['type-only']},
    },
  ];
}

function packageRule([name, places]) {
  return {
    name: `package-${name}`,
    severity: 'error',
    from: {path: '^src/', pathNot: `^src/${anyOf(places)}`},
    to: {path: `(^|/)node_modules/${name}(/|$)`},
  };
}

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {name: 'no-circle', severity: 'error', from: {path: '^src/'}, to: {circular: true}},
    ...Object.entries(layers).flatMap(layerRules),
    ...Object.entries(packages).map(packageRule),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: {fileName: 'tsconfig.json'},
    doNotFollow: {path: 'node_modules'},
    enhancedResolveOptions: {extensions: ['.ts', '.js', '.json']},
  },
};
