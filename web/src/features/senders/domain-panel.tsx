import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../api/client";
import { useSubmit } from "../../shared/use-submit";
import { Confirm } from "../../ui/confirm";
import { Failure } from "../../ui/failure";
import { Icon } from "../../ui/icon";
import { SidePanel } from "../../ui/pane";
import { failed } from "../../ui/toast";
import { type SenderDomain, sendersQuery } from "./api";
import { RecordCard } from "./record-card";
import classes from "./senders.module.css";

/** The records of one domain: what to publish, what stands there, and the key by which its mail is signed. */
export function DomainPanel({ domain, onClose }: { domain: SenderDomain; onClose: () => void }) {
  const { t, i18n } = useTranslation("senders");
  const client = useQueryClient();
  const [stopping, setStopping] = useState(false);
  const path = `/sender-domains/${encodeURIComponent(domain.name)}`;
  const fresh = () => client.invalidateQueries({ queryKey: sendersQuery.queryKey });
  const check = useSubmit(async () => {
    await api.post(`${path}/checks`);
    await fresh();
  });
  const makeKey = async () => {
    try {
      await api.post(`${path}/keys`);
      await fresh();
    } catch (failure) {
      failed(failure);
    }
  };
  const stop = async () => {
    await api.delete(`${path}/keys`);
    await fresh();
    setStopping(false);
  };
  const checked = domain.checkedAt && new Date(domain.checkedAt);
  const hasKey = domain.signing !== "off";
  return (
    <SidePanel
      title={domain.name}
      onClose={onClose}
      onSubmit={() => void check.submit()}
      foot={
        <>
          <span className={classes.checked}>
            {checked
              ? t("checked", {
                  time: checked.toLocaleString(i18n.language, { dateStyle: "short", timeStyle: "short" }),
                })
              : t("notChecked")}
          </span>
          <Button type="submit" variant={hasKey ? "filled" : "default"} loading={check.busy}>
            {t("check")}
          </Button>
        </>
      }
    >
      <p className={classes.state} data-signing={domain.signing} role="status">
        {t(`state.${domain.signing}`)}
      </p>
      <div className={classes.actions}>
        <Button
          variant={hasKey ? "default" : "filled"}
          leftSection={<Icon name="key" />}
          onClick={() => void makeKey()}
        >
          {t(hasKey ? "nextKey" : "makeKey")}
        </Button>
        {hasKey && (
          <Button variant="subtle" color="red" onClick={() => setStopping(true)}>
            {t("stop")}
          </Button>
        )}
      </div>
      <p className={classes.quiet}>{t("publish")}</p>
      {domain.records.map((record) => (
        <RecordCard key={record.name} record={record} />
      ))}
      <Failure problem={check.failure} />
      {stopping && (
        <Confirm
          title={t("stopTitle", { domain: domain.name })}
          text={t("stopText")}
          label={t("stop")}
          danger
          act={stop}
          onClose={() => setStopping(false)}
        />
      )}
    </SidePanel>
  );
}
