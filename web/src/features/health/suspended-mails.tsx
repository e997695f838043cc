import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { whenText } from "../../shared/time";
import { releaseSuspended, type SuspendedKind, type SuspendedMail, suspendedQuery } from "./api";
import { MailReader } from "./mail-reader";
import { useDiscard } from "./use-discard";
import { Again, Stuck, Waiting } from "./waiting";

/** Mail that was kept but made no ticket; whoever knows better makes it one. */
export function SuspendedMails({ kind = "suspended" }: { kind?: SuspendedKind }) {
  const { t, i18n } = useTranslation("health");
  const mails = useQuery(suspendedQuery(kind)).data?.items ?? [];
  const [open, setOpen] = useState<SuspendedMail | null>(null);
  const discard = useDiscard();
  const release = t(`suspended.release.${kind}`);
  return (
    <Waiting
      icon={kind === "quarantined" ? "ban" : "inbox"}
      title={t(`suspended.title.${kind}`)}
      calm={t(`suspended.calm.${kind}`)}
      count={mails.length}
      again={mails.map((mail) => mail.id)}
      verb={t("suspended.discard")}
      act={discard}
      quiet
    >
      {mails.map((mail) => (
        <Stuck
          key={mail.id}
          title={mail.subject || t("suspended.noSubject")}
          text={`${mail.from} · ${whenText(mail.receivedAt, i18n.language, t)}`}
          reason={`${t(`suspended.reason.${mail.reason}`)} (${mail.number})${mail.detail ? `: ${mail.detail}` : ""}`}
        >
          <Button variant="subtle" onClick={() => setOpen(mail)}>
            {t("suspended.read")}
          </Button>
          <Again label={t("suspended.discard")} subtle act={() => discard([mail.id])} />
          <Again label={release} act={() => releaseSuspended([mail.id])} />
        </Stuck>
      ))}
      {open && <MailReader mail={open} onClose={() => setOpen(null)} />}
    </Waiting>
  );
}
