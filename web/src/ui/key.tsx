import { keyHint } from "../shared/shortcuts";

export function Key({ keys }: { keys: string }) {
  return <kbd>{keyHint(keys)}</kbd>;
}
