import { defineConfig } from "vitest/config";

// biome-ignore lint/style/noDefaultExport: vitest reads its configuration from the default export
export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts", "eval/**/*.test.ts", "train/**/*.test.ts", "web/**/*.test.ts"],
    testTimeout: 60_000,
    pool: "forks",
  },
});
