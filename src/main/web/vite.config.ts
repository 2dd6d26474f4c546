import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

const server = "http://localhost:8080";

export default defineConfig({
  // Relative, because the service may live below any base path.
  base: "./",
  plugins: [svelte()],
  worker: { format: "es" },
  build: {
    outDir: "../../../target/classes/static",
    emptyOutDir: true,
    // MapLibre is one megabyte by itself and has a chunk of its own.
    chunkSizeWarningLimit: 1200,
    rollupOptions: {
      output: {
        manualChunks: (id: string) => (id.includes("/maplibre-gl/") ? "maplibre" : undefined),
      },
    },
  },
  server: {
    proxy: Object.fromEntries(["/api", "/ogc", "/ows", "/tiles", "/styles"].map((path) => [path, server])),
  },
  test: { include: ["src/**/*.test.ts"] },
});
