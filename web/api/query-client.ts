import { QueryClient } from "@tanstack/react-query";
import { ApiError } from "./client.ts";

/** Answers are kept while they are looked at and asked for again when one comes back to the window: others may have added documents. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) =>
        failures < 2 && !(error instanceof ApiError && error.status >= 400 && error.status < 500),
    },
  },
});
