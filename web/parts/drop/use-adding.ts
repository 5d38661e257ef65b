import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { ask, send } from "../../api/client.ts";
import type { Job } from "../../api/types.ts";

/** Sends files and follows their reading; when it is done everything on the screen is asked for again. */
export function useAdding() {
  const client = useQueryClient();
  const [id, setId] = useState<string | null>(null);
  const sending = useMutation({
    mutationFn: (files: readonly File[]) => send<Job>("POST", "documents", { body: formOf(files) }),
    onSuccess: (job) => setId(job.id),
  });
  const { data = null, error } = useQuery({
    queryKey: ["job", id],
    queryFn: ({ signal }) => ask<Job>(`jobs/${id}`, {}, signal),
    enabled: id !== null,
    refetchInterval: ({ state }) => (isOver(state.data) ? false : 300),
  });
  const over = isOver(data);
  useEffect(() => {
    if (over) client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "job" });
  }, [over, client]);
  const add = (files: readonly File[]) => files.length > 0 && sending.mutate(files);
  return { add, job: data, error: sending.error ?? error, isSending: sending.isPending };
}

function formOf(files: readonly File[]): FormData {
  const form = new FormData();
  for (const file of files) form.append("files", file);
  return form;
}

function isOver(job: Job | null | undefined): boolean {
  return job?.state === "done" || job?.state === "failed";
}
