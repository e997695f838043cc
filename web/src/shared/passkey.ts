import { api } from "../api/client";
import type { Session } from "../api/types";

interface Asked {
  challenge: string;
  site: string;
  user: string | null;
  known: string[];
}

const ES256 = -7;
const RS256 = -257;

/** Whether this browser can keep and use passkeys at all. */
export const passkeysWork = () => "PublicKeyCredential" in globalThis && "credentials" in navigator;

/** Signs in by a passkey of this device, its owner agreeing; undefined when the owner thinks better of it. */
export async function signInByPasskey(): Promise<Session | undefined> {
  const asked = await api.post<Asked>("/session-challenges");
  const found = await agreed(() =>
    navigator.credentials.get({
      publicKey: { challenge: bytes(asked.challenge), rpId: asked.site, userVerification: "required" },
    }),
  );
  return found && api.post<Session>("/passkey-sessions", { proof: told(found) });
}

/** Makes a passkey for me on this device; undefined when its owner thinks better of it. */
export async function makePasskey(me: { name: string; email: string }, password: string): Promise<object | undefined> {
  const asked = await api.post<Asked>("/passkey-challenges", { password });
  const made = await agreed(() =>
    navigator.credentials.create({
      publicKey: {
        challenge: bytes(asked.challenge),
        rp: { id: asked.site, name: "Otvet" },
        user: { id: bytes(asked.user ?? ""), name: me.email, displayName: me.name },
        pubKeyCredParams: [ES256, RS256].map((alg) => ({ type: "public-key" as const, alg })),
        excludeCredentials: asked.known.map((id) => ({ type: "public-key" as const, id: bytes(id) })),
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        attestation: "none",
      },
    }),
  );
  return made && told(made);
}

/** A dialog of the browser that was closed is no failure. */
async function agreed(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential | undefined> {
  try {
    return ((await ask()) as PublicKeyCredential | null) ?? undefined;
  } catch (failure) {
    if (failure instanceof DOMException && ["NotAllowedError", "AbortError"].includes(failure.name)) {
      return undefined;
    }
    throw failure;
  }
}

/** As WebAuthn writes it in JSON; not every browser can do that by itself. */
function told(credential: PublicKeyCredential): object {
  const response = credential.response as AuthenticatorAttestationResponse & AuthenticatorAssertionResponse;
  const parts = {
    clientDataJSON: response.clientDataJSON,
    attestationObject: response.attestationObject,
    authenticatorData: response.signature ? response.authenticatorData : undefined,
    signature: response.signature,
    userHandle: response.userHandle,
  };
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    response: Object.fromEntries(
      Object.entries(parts).flatMap(([name, part]) => (part ? [[name, text(part)]] : [])),
    ) as Record<string, string>,
    clientExtensionResults: {},
  };
}

function bytes(base64url: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64url.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
}

function text(buffer: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");
}
