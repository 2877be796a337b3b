import tseslint from 'typescript-eslint';

/**
 * Imports run one way; docs/architecture.md says why. For each folder: what it may import of the others, as regular
 * expressions over "folder/file.ts", and of what it may import the types alone.
 */
const layers = {
  core: {types: ['workbook/row']},
  workbook: {},
  worker: {may: ['core/', 'workbook/']},
  portal: {types: ['core/']},
  importer: {
    may: ['portal/', 'core/definition', 'core/same-value', 'workbook/limits'],
    types: ['core/', 'workbook/', 'worker/'],
  },
  element: {
    may: ['importer/', 'portal/portal-error', 'core/definition', 'core/issue', 'core/report'],
    types: ['core/', 'portal/'],
  },
};

/** Packages that only these folders may import; src/workbook/xlsx and src/worker are told apart below. */
const packages = {
  lit: ['element'],
  comlink: ['worker', 'importer'],
  xlsx: ['workbook', 'worker'],
};

function layerRule(folder) {
  const {may = [], types = []} = layers[folder];
  const others = Object.keys(layers).filter(other => other !== folder);
  const outside = allowed => `^\\.\\./(\\.\\./)*(?!${allowed.join('|') || '\\b\\B'})(${others.join('|')})/`;
  return {
    files: [`src/${folder}/**/*.ts`],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: outside([...may, ...types]),
              message: `src/${folder} may not import this: see docs/architecture.md.`,
            },
            {
              regex: outside(may),
              allowTypeImports: true,
              message: `src/${folder} may import only types from there.`,
            },
            ...Object.entries(packages)
              .filter(([, places]) => !places.includes(folder))
              .map(([name]) => ({regex: `^${name}(/|$)`, message: `src/${folder} may not import ${name}.`})),
          ],
        },
      ],
    },
  };
}

export default tseslint.config(
  {ignores: ['dist/', 'demo/.data/', 'test/.cache/', 'test/bench/node_modules/']},
  ...tseslint.configs.recommended,
  ...Object.keys(layers).map(layerRule),
  {
    files: ['src/**/*.ts'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
    },
  },
  {
    // Tells the page's developer of a bug in the page's own code, where developers look.
    files: ['src/portal/page-faults.ts'],
    rules: {'no-console': ['error', {allow: ['error']}]},
  },
  {
    files: ['src/workbook/*.ts', 'src/workbook/xlsx/**/*.ts', 'src/worker/*.ts'],
    ignores: ['src/worker/export.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {paths: [{name: 'xlsx', message: 'Only src/workbook/legacy and src/worker/export.ts load SheetJS.'}]},
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {'@typescript-eslint/no-unused-expressions': 'off'},
  },
);
