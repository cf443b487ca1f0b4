import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/graphiql/',
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('../../dist/graphiql', import.meta.url)),
    emptyOutDir: true,
    // The content security policy allows no data: addresses but for what Monaco itself brings.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 5000,
    // Hints to React's compiler in packages that are compiled already.
    rolldownOptions: {
      input: [fileURLToPath(new URL('index.html', import.meta.url)), fileURLToPath(new URL('mount.ts', import.meta.url))],
      // The explorer imports mount.js.
      preserveEntrySignatures: 'exports-only',
      output: { entryFileNames: ({ name }) => (name === 'mount' ? 'mount.js' : 'assets/[name]-[hash].js') },
      onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
    },
    reportCompressedSize: false,
  },
  worker: { format: 'es' },
});
