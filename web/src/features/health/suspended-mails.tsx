import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { whenText } from "../../shared/time";
import { releaseSuspended, type SuspendedMail, suspendedQuery } from "./api";
import { MailReader } from "./mail-reader";
import { Again, Stuck, Waiting } from "./waiting";

/** Mail that was kept but made no ticket; whoever knows better makes it one. */
export function SuspendedMails() {
  const { t, i18n } = useTranslation("health");
  const mails = useQuery(suspendedQuery).data?.items ?? [];
  const [open, setOpen] = useState<SuspendedMail | null>(null);
  return (
    <Waiting
      icon="inbox"
      title={t("suspended.title")}
      calm={t("suspended.calm")}
      count={mails.length}
      again={[] as string[]}
      verb={t("suspended.release")}
      act={releaseSuspended}
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
          <Again label={t("suspended.release")} act={() => releaseSuspended([mail.id])} />
        </Stuck>
      ))}
      {open && <MailReader mail={open} onClose={() => setOpen(null)} />}
    </Waiting>
  );
}
