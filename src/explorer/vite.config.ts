import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig, loadEnv, type Plugin } from 'vite';

const at = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** The server knows the page's operations by their hashes: those of the very build that it serves. */
const persistedDocuments: Plugin = {
  name: 'persisted-documents',
  generateBundle() {
    const fileName = 'persisted-documents.json';
    this.emitFile({ type: 'asset', fileName, source: readFileSync(at(`generated/${fileName}`)) });
  },
};

/** The server that `npm run dev:explorer` asks. */
const serverOf = (mode: string) => loadEnv(mode, at('.'), 'DICTUM_')['DICTUM_URL'] ?? 'http://127.0.0.1:4000';

export default defineConfig(({ mode }) => ({
  root: at('.'),
  plugins: [react(), persistedDocuments, { ...optimizeLocales.vite({ locales: ['en-US', 'en-GB'] }), enforce: 'pre' }],
  build: {
    outDir: at('../../dist/explorer'),
    emptyOutDir: true,
    // The content security policy allows no data: addresses for scripts and styles.
    assetsInlineLimit: 0,
    target: 'es2022',
    // Few files for the first page: each is a round trip over HTTP/1.1.
    cssCodeSplit: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
    // Hints to React's compiler in packages that are compiled already.
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: { codeSplitting: { groups: [{ name: 'first', test: /src\/explorer\/App\.tsx$/ }] } },
      onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
    },
  },
  server: { proxy: { '/graphql': serverOf(mode), '/graphiql': serverOf(mode) } },
}));
