import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/icon";
import { Pane, PaneRow, Split } from "../../ui/pane";
import { sendersQuery } from "./api";
import { DomainPanel } from "./domain-panel";
import classes from "./senders.module.css";

/** The domains that mail leaves from, and whether others can believe that it is ours. */
export function SendersPage() {
  const { t } = useTranslation("senders");
  const [open, setOpen] = useState<string | null>(null);
  const { data } = useQuery(sendersQuery);
  const chosen = data?.items.find((domain) => domain.name === open);
  return (
    <Split>
      <Pane title={t("title")} count={data?.items.length}>
        {data?.items.map((domain) => (
          <PaneRow
            key={domain.name}
            lead={<Icon name="globe" />}
            title={domain.name}
            text={domain.addresses.join(", ")}
            right={
              <span className={classes.signing} data-signing={domain.signing}>
                {t(`signing.${domain.signing}`)}
              </span>
            }
            on={domain.name === open}
            onOpen={() => setOpen(domain.name)}
          />
        ))}
        <p className={classes.why}>
          <Icon name="info" /> {t("why")}
        </p>
      </Pane>
      {chosen && <DomainPanel key={chosen.name} domain={chosen} onClose={() => setOpen(null)} />}
    </Split>
  );
}
