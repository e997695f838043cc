import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Confirm } from "../../ui/confirm";
import { Failure } from "../../ui/failure";
import { Icon } from "../../ui/icon";
import { SidePanel } from "../../ui/pane";
import { told } from "../../ui/toast";
import { type Mailbox, mailboxesQuery, removeMailbox } from "./api";
import { CheckCard } from "./check-card";
import { SendingFields } from "./sending-fields";
import { ServerFields } from "./server-fields";
import type { KnownSite } from "./site-of";
import { TakingFields } from "./taking-fields";
import { TroubleBanner } from "./trouble-banner";
import { useMailboxForm } from "./use-mailbox-form";
import classes from "./mailboxes.module.css";

interface MailboxFormProps {
  mailbox: Mailbox | null;
  sites: KnownSite[];
  onClose: () => void;
}

/** The answer stands below everything that was asked. */
function inView(answer: HTMLElement | null) {
  answer?.scrollIntoView({ block: "end" });
}

export function MailboxForm({ mailbox, sites, onClose }: MailboxFormProps) {
  const { t } = useTranslation("mailboxes");
  const [removing, setRemoving] = useState(false);
  const form = useMailboxForm(mailbox, sites, (address) => {
    told(t("saved", { address }));
    onClose();
  });
  const bad = form.result !== null && !form.result.good;
  const save = mailbox ? t("save") : t("connect");
  return (
    <SidePanel
      title={mailbox ? mailbox.address : t("new")}
      onClose={onClose}
      onSubmit={() => void form.saving.submit()}
      foot={
        <>
          {mailbox && (
            <Button variant="subtle" color="red" onClick={() => setRemoving(true)}>
              {t("remove")}
            </Button>
          )}
          <span className={classes.gap} />
          <Button
            variant="default"
            leftSection={<Icon name="refresh" />}
            loading={form.checking.busy}
            disabled={form.busy}
            onClick={() => void form.checking.submit()}
          >
            {t(form.result ? "checkAgain" : "check")}
          </Button>
          <Button type="submit" variant={bad ? "default" : "filled"} loading={form.saving.busy} disabled={form.busy}>
            {bad ? t("saveAnyway") : save}
          </Button>
        </>
      }
    >
      <ServerFields form={form} mailbox={mailbox} />
      <TakingFields form={form} sites={sites} />
      <SendingFields form={form} mailbox={mailbox} />
      <div aria-live="polite" className={classes.answer}>
        <CheckCard result={form.result} busy={form.busy} />
        {form.result && (
          <div key={form.result.trouble ?? "good"} ref={inView}>
            <TroubleBanner form={form} result={form.result} />
          </div>
        )}
      </div>
      <Failure problem={form.checking.failure ?? form.saving.failure} />
      {removing && mailbox && <Removal mailbox={mailbox} onStay={() => setRemoving(false)} onGone={onClose} />}
    </SidePanel>
  );
}

function Removal({ mailbox, onStay, onGone }: { mailbox: Mailbox; onStay: () => void; onGone: () => void }) {
  const { t } = useTranslation("mailboxes");
  const client = useQueryClient();
  return (
    <Confirm
      danger
      title={t("removeTitle", { address: mailbox.address })}
      text={t("removeText")}
      label={t("remove")}
      act={async () => {
        await removeMailbox(mailbox.id);
        await client.invalidateQueries({ queryKey: mailboxesQuery.queryKey });
        told(t("removed", { address: mailbox.address }));
        onGone();
      }}
      onClose={onStay}
    />
  );
}
