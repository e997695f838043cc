import { Button, Select, Switch, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Status } from "../../api/types";
import { useSubmit } from "../../shared/use-submit";
import { Failure } from "../../ui/failure";
import { Icon } from "../../ui/icon";
import { SidePanel } from "../../ui/pane";
import { SaveFoot } from "../../ui/save-foot";
import { failed, told } from "../../ui/toast";
import { addStatus, type Base, BASES, changeStatus } from "./api";
import classes from "./status-form.module.css";

interface StatusFormProps {
  status: Status | null;
  statuses: Status[];
  onClose: () => void;
}

export function StatusForm({ status, statuses, onClose }: StatusFormProps) {
  const { t } = useTranslation("settings");
  const client = useQueryClient();
  const [name, setName] = useState(status?.name ?? "");
  const [base, setBase] = useState<Base>(status?.base ?? "on-hold");
  const [archived, setArchived] = useState(status?.archived ?? false);
  const form = useSubmit(async () => {
    // A built-in name that was not touched stays in each reader's own language.
    const change = { archived, ...(name === status?.name ? {} : { name }) };
    const saved = await (status ? changeStatus(status.id, change) : addStatus(name, base));
    await client.invalidateQueries({ queryKey: ["statuses"] });
    told(t("statuses.saved", { name: saved.name }));
    onClose();
  });
  return (
    <SidePanel
      title={status ? status.name : t("statuses.new")}
      onClose={onClose}
      onSubmit={() => void form.submit()}
      foot={<SaveFoot busy={form.busy} onClose={onClose} />}
    >
      <TextInput
        label={t("statuses.name")}
        description={status?.builtIn && t("statuses.nameBack")}
        autoFocus={!status}
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value);
          form.clear("name");
        }}
        error={form.errors.name}
      />
      {status ? (
        <div>
          <p className={classes.label}>{t("statuses.state")}</p>
          <p className={classes.fixed}>
            {t(`statuses.base.${base}`)}. {t(`statuses.baseText.${base}`)}
          </p>
        </div>
      ) : (
        <Select
          label={t("statuses.state")}
          description={t(`statuses.baseText.${base}`)}
          data={BASES.map(({ id }) => ({ value: id, label: t(`statuses.base.${id}`) }))}
          allowDeselect={false}
          value={base}
          onChange={(chosen) => chosen && setBase(chosen as Base)}
          error={form.errors.base}
        />
      )}
      {status && <Place status={status} statuses={statuses} />}
      {status && !status.builtIn && (
        <Switch
          label={t("statuses.archive")}
          description={t("statuses.archiveText")}
          checked={archived}
          onChange={(event) => setArchived(event.currentTarget.checked)}
        />
      )}
      <Failure problem={form.failure} />
    </SidePanel>
  );
}

/** Moves it among those of its state; at once, as the list beside shows it. */
function Place({ status, statuses }: { status: Status; statuses: Status[] }) {
  const { t } = useTranslation("settings");
  const client = useQueryClient();
  const beside = statuses.filter((other) => other.base === status.base);
  const at = beside.findIndex((other) => other.id === status.id);
  const [busy, setBusy] = useState(0);
  const move = async (by: number) => {
    setBusy(by);
    try {
      await changeStatus(status.id, { place: at + by });
      await client.invalidateQueries({ queryKey: ["statuses"] });
    } catch (failure) {
      failed(failure);
    }
    setBusy(0);
  };
  if (beside.length < 2) {
    return null;
  }
  const step = (by: number) => (
    <Button
      leftSection={<Icon name={by < 0 ? "up" : "down"} />}
      disabled={!beside[at + by]}
      loading={busy === by}
      onClick={() => void move(by)}
    >
      {t(by < 0 ? "statuses.up" : "statuses.down")}
    </Button>
  );
  return (
    <div role="group" aria-label={t("statuses.place")} className={classes.place}>
      <p className={classes.label}>{t("statuses.place")}</p>
      {step(-1)}
      {step(1)}
    </div>
  );
}
