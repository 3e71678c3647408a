import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

// While developing, the pages come from Vite and the answers from a running server.
const server = process.env.TONGCHOU_URL ?? 'http://127.0.0.1:5080'

export default defineConfig({
  plugins: [vue()],
  server: { proxy: { '/api': server } },
  build: {
    target: 'es2022',
    // ECharts is one large chunk that only the picture asks for.
    chunkSizeWarningLimit: 700,
  },
})
