import { useCallback, useState } from "react";
import { api } from "../../../api/client";
import type { Attachment } from "../../../api/types";
import { failed } from "../../../ui/toast";

export interface Upload {
  key: string;
  name: string;
  size: number;
  file?: Attachment;
}

/** Files on their way to the server and those that have arrived. */
export function useUploads(start: Attachment[]) {
  const [uploads, setUploads] = useState<Upload[]>(() =>
    start.map((file) => ({ key: file.id, name: file.name, size: file.size, file })),
  );
  const add = useCallback(async (blob: File): Promise<Attachment | null> => {
    const key = crypto.randomUUID();
    setUploads((known) => [...known, { key, name: blob.name, size: blob.size }]);
    try {
      const form = new FormData();
      form.append("file", blob, blob.name);
      const file = await api.post<Attachment>("/attachments", form, { idempotencyKey: key });
      setUploads((known) => known.map((upload) => (upload.key === key ? { ...upload, file } : upload)));
      return file;
    } catch (failure) {
      setUploads((known) => known.filter((upload) => upload.key !== key));
      failed(failure);
      return null;
    }
  }, []);
  const remove = useCallback((key: string) => setUploads((known) => known.filter((upload) => upload.key !== key)), []);
  return {
    uploads,
    add,
    remove,
    clear: () => setUploads([]),
    files: uploads.flatMap((upload) => (upload.file ? [upload.file] : [])),
    busy: uploads.some((upload) => !upload.file),
  };
}
