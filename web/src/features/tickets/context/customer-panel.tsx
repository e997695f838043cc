import { ActionIcon, Tooltip } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { CustomerRef } from "../../../api/types";
import { monthText } from "../../../shared/time";
import { Avatar, initialsOf } from "../../../ui/avatar";
import { Icon } from "../../../ui/icon";
import { told } from "../../../ui/toast";
import { customerQuery } from "../api/queries";
import { nameOf } from "../names";
import classes from "./context-panel.module.css";

export function CustomerPanel({ customer }: { customer: CustomerRef }) {
  const { t, i18n } = useTranslation("tickets");
  const card = useQuery(customerQuery(customer.id)).data;
  const name = nameOf(card ?? customer) || t("customer.unknown");
  const points = card?.points ?? [];
  const main = card?.email ?? customer.email ?? card?.phone ?? customer.phone;
  const others = points.map((point) => point.value).filter((value) => value && value !== main);
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    told(t("context.copied", { text }));
  };
  return (
    <section className={classes.panel}>
      <div className={classes.person}>
        <Avatar size="l" initials={initialsOf(name)} />
        <div className={classes.words}>
          <p className={`${classes.name} ellipsis`}>{name}</p>
          {main && main !== name && <p className={`${classes.main} ellipsis`}>{main}</p>}
        </div>
        {main && (
          <Tooltip label={t("context.copy")}>
            <ActionIcon variant="default" size={24} aria-label={t("context.copy")} onClick={() => void copy(main)}>
              <Icon name="copy" size={14} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      {others.length > 0 && (
        <ul className={classes.points}>
          {others.map((point) => (
            <li key={point} className="ellipsis">
              {point}
            </li>
          ))}
        </ul>
      )}
      {card?.note && (
        <p className={classes.note}>
          <Icon name="pin" size={14} /> {card.note}
        </p>
      )}
      {card?.createdAt && (
        <p className={classes.since}>{t("context.since", { date: monthText(card.createdAt, i18n.language) })}</p>
      )}
    </section>
  );
}
