import { useState } from "react";
import { Problem } from "../api/problem";

export interface Submission {
  busy: boolean;
  /** What is wrong with a field, by its name. */
  errors: Record<string, string>;
  /** What is wrong beyond any field. */
  failure: Problem | null;
  submit: () => Promise<void>;
  clear: (field: string) => void;
}

/** Sends a form once at a time; what the server says of fields stands beside them, the rest above the button. */
export function useSubmit(send: () => Promise<void>): Submission {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Problem | null>(null);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const submit = async () => {
    if (busy) {
      return;
    }
    setBusy(true);
    try {
      await send();
      setFailure(null);
      setErrors({});
    } catch (caught) {
      const problem = asProblem(caught);
      const fields = Object.fromEntries(problem.errors.map((error) => [error.field, error.message]));
      setErrors(fields);
      setFailure(problem.errors.length > 0 ? null : problem);
    } finally {
      setBusy(false);
    }
  };
  const clear = (field: string) =>
    setErrors((last) => Object.fromEntries(Object.entries(last).filter(([name]) => name !== field)));
  return { busy, errors, failure, submit, clear };
}

function asProblem(caught: unknown): Problem {
  return caught instanceof Problem ? caught : new Problem(-1, "workspace.failed", String(caught));
}
