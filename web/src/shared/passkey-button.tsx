import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Session } from "../api/types";
import { Failure } from "../ui/failure";
import { Icon } from "../ui/icon";
import { passkeysWork, signInByPasskey } from "./passkey";
import { useSubmit } from "./use-submit";

/** One touch instead of a password, where this device has a passkey. */
export function PasskeyButton({ onIn }: { onIn: (session: Session) => Promise<void> | void }) {
  const { t } = useTranslation();
  const form = useSubmit(async () => {
    const session = await signInByPasskey();
    if (session) {
      await onIn(session);
    }
  });
  if (!passkeysWork()) {
    return null;
  }
  return (
    <>
      <Button
        variant="default"
        leftSection={<Icon name="lock" />}
        loading={form.busy}
        onClick={() => void form.submit()}
        fullWidth
      >
        {t("signInByPasskey")}
      </Button>
      <Failure problem={form.failure} />
    </>
  );
}
