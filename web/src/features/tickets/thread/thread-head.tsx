import { ActionIcon, Menu, Tooltip } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../../api/session";
import type { Present, Ticket } from "../../../api/types";
import { Avatar, initialsOf } from "../../../ui/avatar";
import { Confirm } from "../../../ui/confirm";
import { Icon } from "../../../ui/icon";
import { failed, told } from "../../../ui/toast";
import { presenceQuery } from "../api/queries";
import { copyCustomerLink, withdrawCustomerLink } from "../api/customer-link";
import { useTicketEdit } from "../fields/use-ticket-edit";
import { nameOf } from "../names";
import { Subject } from "./subject";
import classes from "./thread-head.module.css";

interface ThreadHeadProps {
  ticket: Ticket;
  onBack: () => void;
  onContext: () => void;
  onNext: () => void;
}

export function ThreadHead({ ticket, onBack, onContext, onNext }: ThreadHeadProps) {
  const { t } = useTranslation("tickets");
  return (
    <div className={classes.line}>
      <ActionIcon className={classes.back} size={44} aria-label={t("thread.back")} onClick={onBack}>
        <Icon name="back" size={20} />
      </ActionIcon>
      <span className={classes.number}>#{ticket.number}</span>
      <div className={classes.titles}>
        <Subject key={ticket.id} ticket={ticket} />
        <p className={classes.phone}>
          #{ticket.number}, {nameOf(ticket.customer)}
        </p>
      </div>
      <Others ticket={ticket} />
      <Tooltip label={t("context.name")}>
        <ActionIcon className={classes.context} aria-label={t("context.name")} onClick={onContext}>
          <Icon name="user" />
        </ActionIcon>
      </Tooltip>
      <More ticket={ticket} onNext={onNext} />
    </div>
  );
}

/** Who else looks at, or types in, this ticket. */
function Others({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation("tickets");
  const me = useSession()?.agent.id;
  const live = useQuery(presenceQuery(String(ticket.number))).data;
  const others = (live ?? ticket.presence ?? []).filter((present) => present.agent.id !== me);
  return (
    <span className={classes.others} aria-live="polite">
      {others.map((present) => (
        <Other
          key={present.agent.id}
          present={present}
          text={t(`presence.${present.state}`, { name: present.agent.name })}
        />
      ))}
    </span>
  );
}

function Other({ present, text }: { present: Present; text: string }) {
  const typing = present.state === "typing";
  return (
    <span className={typing ? classes.typing : classes.viewing}>
      {typing ? (
        <Icon name="pencil" size={13} />
      ) : (
        <Avatar size="xs" initials={present.agent.initials ?? initialsOf(present.agent.name)} />
      )}
      {text}
    </span>
  );
}

function More({ ticket, onNext }: { ticket: Ticket; onNext: () => void }) {
  const { t, i18n } = useTranslation("tickets");
  const zone = encodeURIComponent(Intl.DateTimeFormat().resolvedOptions().timeZone);
  const transcript = (form: string) =>
    `/api/v1/tickets/${ticket.number}/transcript${form}?lang=${i18n.language}&zone=${zone}`;
  const [withdrawing, setWithdrawing] = useState(false);
  const edit = useTicketEdit(ticket);
  const spam = () => {
    edit({ kind: "spam", value: !ticket.spam });
    if (!ticket.spam) {
      onNext();
    }
  };
  return (
    <>
      {withdrawing && (
        <Confirm
          danger
          title={t("thread.withdrawTitle")}
          text={t("thread.withdrawText")}
          label={t("thread.withdraw")}
          act={async () => {
            await withdrawCustomerLink(ticket.number);
            told(t("thread.withdrawn"));
            setWithdrawing(false);
          }}
          onClose={() => setWithdrawing(false)}
        />
      )}
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <ActionIcon aria-label={t("thread.more")}>
            <Icon name="dots" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<Icon name="link" />}
            onClick={() => void navigator.clipboard.writeText(`${location.origin}/tickets/${ticket.number}`)}
          >
            {t("thread.copyLink")}
          </Menu.Item>
          <Menu.Item
            leftSection={<Icon name="user" />}
            onClick={() =>
              void copyCustomerLink(ticket.number).then(() => told(t("thread.customerLinkCopied")), failed)
            }
          >
            {t("thread.copyCustomerLink")}
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="lock" />} onClick={() => setWithdrawing(true)}>
            {t("thread.withdrawCustomerLink")}
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="book" />} component="a" href={transcript("/page")} target="_blank">
            {t("thread.print")}
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="box" />} component="a" href={transcript("")} download>
            {t("thread.download")}
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="ban" />} rightSection={<kbd>!</kbd>} onClick={spam}>
            {t(ticket.spam ? "thread.notSpam" : "thread.spam")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
