import tseslint from 'typescript-eslint';

export default tseslint.config(
  {ignores: ['dist/', 'demo/.data/', 'test/.cache/', 'test/bench/node_modules/']},
  ...tseslint.configs.recommended,
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
    // Tell the page's developer of a bug in the page's own code, or of an answer, where developers look.
    files: ['src/portal/page-faults.ts', 'src/portal/unreadable.ts'],
    rules: {'no-console': ['error', {allow: ['error']}]},
  },
  {
    // JSX of React is typed by a namespace of its module.
    files: ['src/react.ts'],
    rules: {'@typescript-eslint/no-namespace': ['error', {allowDeclarations: true}]},
  },
  {
    files: ['test/**/*.ts'],
    rules: {'@typescript-eslint/no-unused-expressions': 'off'},
  },
);
