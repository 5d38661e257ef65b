import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The browser application, for the process that serves the record: `npm run build:web` writes `dist/web`. */
// biome-ignore lint/style/noDefaultExport: vite reads its configuration from the default export
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL("../dist/web", import.meta.url)),
    emptyOutDir: true,
    // a strict content security policy allows no data: fonts
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // the pages come with the application (app/routes.tsx): 150 kB as sent
    chunkSizeWarningLimit: 600,
  },
  // `npx vite web` while one works on it, beside `chancery serve`
  server: { proxy: { "/api": "http://127.0.0.1:4873" } },
  preview: { proxy: { "/api": "http://127.0.0.1:4873" } },
});
