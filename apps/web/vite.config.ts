import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'
import { samples } from './dev/samples.ts'
import { LICENCES, licences } from './scripts/licences.ts'

export default defineConfig({
  plugins: [svelte(), samples(), licences()],
  build: {
    target: 'es2022',
    license: { fileName: LICENCES },
    // The policy of the server allows nothing inline, so nothing is turned into a data address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
  },
  server: { proxy: process.env.TW_SERVER ? { '/api': process.env.TW_SERVER } : {} },
  test: { include: ['tests/**/*.test.ts'], setupFiles: ['tests/setup.ts'] },
})
