import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const BROWSER_GLOBALS = ['browser', 'chrome'];
const PURE_ROOMS = ['amazon', 'links', 'clicks', 'commission', 'reports'];

export default defineConfig(
  { ignores: ['.output', '.wxt', 'node_modules'] },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-restricted-globals': ['error', ...BROWSER_GLOBALS],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Named exports only; WXT entry points and configuration files are excepted.',
        },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A handler that only calls something void reads better without braces.
      '@typescript-eslint/no-confusing-void-expression': 'off',
    },
  },
  {
    files: ['entrypoints/**', 'components/**', 'lib/**'],
    ignores: ['lib/platform/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: ['wxt/browser', 'webextension-polyfill'].map((name) => ({
            name,
            message: 'Browser APIs are reached through lib/platform only.',
          })),
        },
      ],
    },
  },
  {
    // Pure rooms get clock and randomness as parameters.
    files: PURE_ROOMS.map((room) => `lib/${room}/**`),
    rules: {
      'no-restricted-globals': ['error', ...BROWSER_GLOBALS, 'crypto', 'performance'],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'The time comes in as a parameter.',
        },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The time comes in as a parameter.' },
        { object: 'Math', property: 'random', message: 'Randomness comes in as a parameter.' },
      ],
    },
  },
  {
    files: [
      'entrypoints/background/index.ts',
      'entrypoints/list-reader.ts',
      'entrypoints/page-reader.ts',
      'entrypoints/amazon-page/index.ts',
      '*.config.ts',
      '*.config.mjs',
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },
  { files: ['**/*.mjs'], ...tseslint.configs.disableTypeChecked },
);
