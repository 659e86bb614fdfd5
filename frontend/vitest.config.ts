import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vite.config.ts';

/** Logic runs bare; screens run in a document of their own, which costs seconds to make. */
export default mergeConfig(
  base,
  defineConfig({
    test: {
      css: false,
      maxWorkers: 2,
      projects: [
        {
          extends: true,
          test: { name: 'logic', environment: 'node', include: ['src/**/*.test.ts'] },
        },
        {
          extends: true,
          test: {
            name: 'screens',
            environment: 'jsdom',
            environmentOptions: { jsdom: { url: 'http://localhost:3000/' } },
            setupFiles: ['./src/test/setup.ts'],
            include: ['src/**/*.test.tsx'],
            // Two cores and a full document: a component test may wait on its neighbours.
            testTimeout: 30_000,
          },
        },
      ],
    },
  }),
);
