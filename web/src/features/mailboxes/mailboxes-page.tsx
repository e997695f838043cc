import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/empty";
import { Icon } from "../../ui/icon";
import { Pane, PaneRow, Split } from "../../ui/pane";
import { type Mailbox, mailboxesQuery, sitesQuery } from "./api";
import { Day } from "./day";
import { MailboxForm } from "./mailbox-form";
import classes from "./mailboxes.module.css";
import { useStateText } from "./use-state-text";

/** The mailboxes that are looked after, each with how it goes. */
export function MailboxesPage() {
  const { t } = useTranslation("mailboxes");
  const [open, setOpen] = useState<string | null>(null);
  const mailboxes = useQuery(mailboxesQuery);
  const sites = useQuery(sitesQuery).data?.items ?? [];
  const items = mailboxes.data?.items ?? [];
  const chosen = items.find((mailbox) => mailbox.id === open) ?? null;
  return (
    <Split>
      <Pane
        title={t("title")}
        count={mailboxes.data && items.length}
        action={
          <Button variant="filled" leftSection={<Icon name="plus" />} onClick={() => setOpen("new")}>
            {t("add")}
          </Button>
        }
      >
        {items.length > 0 && (
          <div className={classes.heads}>
            <span>{t("mailbox")}</span>
            <span>{t("day")}</span>
          </div>
        )}
        {items.map((mailbox) => (
          <Row
            key={mailbox.id}
            mailbox={mailbox}
            site={sites.find((site) => site.id === mailbox.site)?.name}
            on={mailbox.id === open}
            onOpen={() => setOpen(mailbox.id)}
          />
        ))}
        {mailboxes.data && items.length === 0 && <Empty icon="mail" title={t("none.title")} text={t("none.text")} />}
        {items.length > 0 && (
          <p className={classes.calm}>
            <Icon name="info" /> {t("calm")}
          </p>
        )}
      </Pane>
      {(open === "new" || chosen) && sites.length > 0 && (
        <MailboxForm key={open} mailbox={chosen} sites={sites} onClose={() => setOpen(null)} />
      )}
    </Split>
  );
}

interface RowProps {
  mailbox: Mailbox;
  site: string | undefined;
  on: boolean;
  onOpen: () => void;
}

function Row({ mailbox, site, on, onOpen }: RowProps) {
  const text = useStateText(mailbox);
  return (
    <PaneRow
      lead={
        <span className={classes.glyph}>
          <Icon name="mail" />
        </span>
      }
      title={mailbox.address}
      text={[site, text].filter(Boolean).join(". ")}
      right={<Day state={mailbox.state} />}
      on={on}
      onOpen={onOpen}
    />
  );
}
