import { door } from "./door";
import { Problem, problemOf } from "./problem";

const ROOT = "/api/v1";

/** To be refused there is an answer. */
const SIGN_INS = new Set(["/session", "/passkey-sessions"]);

export interface CallOptions {
  body?: unknown;
  signal?: AbortSignal;
  /** Makes a creating call safe to repeat: the same key never creates twice. */
  idempotencyKey?: string;
  /** Refuses the edit (412) when the thing has a newer version. */
  version?: number | string;
  /** Asked by the door itself: a refusal is the answer. */
  fresh?: boolean;
  query?: Record<string, string | number | boolean | undefined | null>;
}

export const api = {
  get: <T>(path: string, options?: CallOptions) => call<T>("GET", path, options),
  post: <T>(path: string, body?: unknown, options?: CallOptions) => call<T>("POST", path, { ...options, body }),
  put: <T>(path: string, body?: unknown, options?: CallOptions) => call<T>("PUT", path, { ...options, body }),
  patch: <T>(path: string, body?: unknown, options?: CallOptions) => call<T>("PATCH", path, { ...options, body }),
  delete: <T>(path: string, options?: CallOptions) => call<T>("DELETE", path, options),
};

async function call<T>(method: string, path: string, options: CallOptions = {}): Promise<T> {
  const response = await sendKnown(method, path, options);
  if (!response.ok) {
    throw await problemOf(response);
  }
  const text = await response.text();
  return (text === "" ? undefined : JSON.parse(text)) as T;
}

/** Sends; when the server no longer knows us, waits until somebody has signed in again and sends once more. */
async function sendKnown(method: string, path: string, options: CallOptions): Promise<Response> {
  const response = await send(method, path, options);
  const known = response.status !== 401 || options.fresh || (SIGN_INS.has(path) && method !== "GET");
  const again = known ? null : door.knock();
  if (!again) {
    return response;
  }
  await again;
  return send(method, path, options);
}

async function send(method: string, path: string, options: CallOptions): Promise<Response> {
  try {
    return await fetch(address(path, options.query), {
      method,
      headers: headers(method, options),
      body: encoded(options.body),
      signal: options.signal,
      credentials: "same-origin",
    });
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === "AbortError") {
      throw failure;
    }
    throw new Problem(0, "network.unreachable", "Network unreachable");
  }
}

function encoded(body: unknown): BodyInit | undefined {
  if (body === undefined) {
    return undefined;
  }
  return body instanceof FormData || body instanceof Blob ? body : JSON.stringify(body);
}

function address(path: string, query: CallOptions["query"] = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== "") {
      search.set(name, String(value));
    }
  }
  const text = search.toString();
  return ROOT + path + (text && `?${text}`);
}

function headers(method: string, options: CallOptions): Record<string, string> {
  const result: Record<string, string> = { Accept: "application/json" };
  if (options.body !== undefined && !(options.body instanceof FormData) && !(options.body instanceof Blob)) {
    result["Content-Type"] = "application/json";
  }
  if (options.idempotencyKey) {
    result["Idempotency-Key"] = options.idempotencyKey;
  }
  if (options.version !== undefined) {
    result["If-Match"] = `"${options.version}"`;
  }
  if (document.documentElement.lang) {
    result["Accept-Language"] = document.documentElement.lang;
  }
  const token = method === "GET" ? null : cookie("XSRF-TOKEN");
  return token ? { ...result, "X-XSRF-TOKEN": token } : result;
}

function cookie(name: string): string | null {
  const found = document.cookie.split("; ").find((entry) => entry.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : null;
}
