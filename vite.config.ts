import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Builds the editors' desk into dist/ui, where the web server finds it. */
export default defineConfig({
  root: 'src/ui',
  plugins: [react()],
  build: {
    outDir: '../../dist/ui',
    emptyOutDir: true,
    // Everything stays a file of its own: the content security policy allows no inline scripts and no data: fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Mantine, React and the desk in one file: about 200 kB compressed, fetched once and cached by its name.
    chunkSizeWarningLimit: 900,
  },
  server: {
    proxy: { '/api': 'http://127.0.0.1:3000', '/queues': 'http://127.0.0.1:3000' },
  },
})
