export interface FieldError {
  field: string;
  message: string;
}

/** What the server answered instead of the thing asked for (RFC 9457), or status 0 when it could not be reached. */
export class Problem extends Error {
  override name = "Problem";

  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string | null = null,
    readonly errors: readonly FieldError[] = [],
    readonly body: Record<string, unknown> = {},
  ) {
    super(detail ?? title);
  }

  get isOffline(): boolean {
    return this.status === 0;
  }
}

export async function problemOf(response: Response): Promise<Problem> {
  const body = await readJson(response);
  const text = (key: string) => (typeof body[key] === "string" ? body[key] : null);
  return new Problem(
    response.status,
    text("code") ?? `http.${response.status}`,
    text("title") ?? response.statusText,
    text("detail"),
    Array.isArray(body.errors) ? (body.errors as FieldError[]) : [],
    body,
  );
}

async function readJson(response: Response): Promise<Record<string, unknown>> {
  try {
    return (await response.json()) as Record<string, unknown>;
  } catch {
    return {};
  }
}
