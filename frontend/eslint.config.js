import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import i18next from 'eslint-plugin-i18next';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';

const src = './src';
const features = readdirSync(new URL('./src/features', import.meta.url));

/** Arrows go one way: app → features → shared → api; i18n is a leaf; no feature imports another. */
const zones = [
  { target: `${src}/features`, from: `${src}/app`, message: 'A feature does not know the app.' },
  { target: `${src}/shared`, from: [`${src}/app`, `${src}/features`] },
  { target: `${src}/api`, from: [`${src}/app`, `${src}/features`, `${src}/shared`] },
  { target: `${src}/i18n`, from: [`${src}/app`, `${src}/features`, `${src}/shared`, `${src}/api`] },
  ...features.map((feature) => ({
    target: `${src}/features/${feature}`,
    from: `${src}/features`,
    except: [`./${feature}`],
    message: 'Features never import each other: move what they share to src/shared.',
  })),
];

export default tseslint.config(
  { ignores: ['dist', 'src/api/generated', 'test-results', 'playwright-report'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      // The router redirects by throwing what it calls a redirect.
      '@typescript-eslint/only-throw-error': 'off',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        createNodeResolver({
          extensions: ['.ts', '.tsx', '.js', '.json'],
          alias: { '@': [fileURLToPath(new URL('./src', import.meta.url))] },
        }),
      ],
    },
    rules: { 'import-x/no-restricted-paths': ['error', { zones }] },
  },
  {
    files: ['src/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks, i18next },
    extends: [jsxA11y.flatConfigs.recommended],
    rules: {
      ...reactHooks.configs.recommended.rules,
      // The React compiler is not used.
      'react-hooks/incompatible-library': 'off',
      'i18next/no-literal-string': [
        'error',
        {
          mode: 'jsx-only',
          words: {
            exclude: [
              '[^\\p{L}]+',
              'Lan Tỏa',
              'Ctrl\\s?K',
              '[a-zA-Z?]',
              '/.*',
              'presentation',
              '[a-z0-9]+(-[a-z0-9]+)+',
            ],
          },
        },
      ],
    },
  },
  {
    files: ['src/**/*.test.{ts,tsx}', 'src/test/**'],
    rules: { 'i18next/no-literal-string': 'off' },
  },
  {
    files: ['*.js', 'scripts/**/*.js', 'public/**/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        document: 'readonly',
        localStorage: 'readonly',
        window: 'readonly',
      },
    },
  },
  prettier,
);
