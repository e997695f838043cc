import { Button, SegmentedControl, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSubmit } from "../../shared/use-submit";
import { Failure } from "../../ui/failure";
import { Icon } from "../../ui/icon";
import { failed, told } from "../../ui/toast";
import health from "./health.module.css";
import { Stuck } from "./waiting";
import { putSenderRule, removeSenderRule, type SenderRule, senderRulesQuery } from "./rules-api";
import classes from "./sender-rules.module.css";

/** Senders who are heard always or never, whatever the filter thinks. */
export function SenderRules() {
  const { t } = useTranslation("screening");
  const client = useQueryClient();
  const rules = useQuery(senderRulesQuery).data?.items ?? [];
  const reread = () => client.invalidateQueries({ queryKey: senderRulesQuery.queryKey });
  const remove = async ({ pattern, allowed }: SenderRule) => {
    try {
      await removeSenderRule(pattern);
      await reread();
      told(t("rules.removed", { pattern }), () => void putSenderRule(pattern, allowed).then(reread, failed));
    } catch (failure) {
      failed(failure);
    }
  };
  return (
    <section className={health.section} aria-label={t("rules.title")}>
      <header className={health.head}>
        <Icon name="users" />
        <h2>{t("rules.title")}</h2>
        <span className={health.count}>{rules.length > 0 && rules.length}</span>
      </header>
      <p className={classes.about}>{t("rules.about")}</p>
      <AddRule onAdded={reread} />
      {rules.length > 0 && (
        <ul className={health.list}>
          {rules.map((rule) => (
            <Stuck key={rule.pattern} title={rule.pattern} text={t(rule.allowed ? "rules.always" : "rules.never")}>
              <Button variant="subtle" onClick={() => void remove(rule)}>
                {t("rules.remove")}
              </Button>
            </Stuck>
          ))}
        </ul>
      )}
    </section>
  );
}

function AddRule({ onAdded }: { onAdded: () => Promise<unknown> }) {
  const { t } = useTranslation("screening");
  const [pattern, setPattern] = useState("");
  const [side, setSide] = useState("never");
  const add = useSubmit(async () => {
    await putSenderRule(pattern, side === "always");
    await onAdded();
    setPattern("");
  });
  return (
    <form
      className={classes.add}
      onSubmit={(event) => {
        event.preventDefault();
        void add.submit();
      }}
    >
      <TextInput
        className={classes.pattern}
        aria-label={t("rules.pattern")}
        placeholder={t("rules.pattern")}
        value={pattern}
        onChange={(event) => {
          setPattern(event.currentTarget.value);
          add.clear("pattern");
        }}
        error={add.errors.pattern}
      />
      <SegmentedControl
        aria-label={t("rules.side")}
        data={["never", "always"].map((value) => ({ value, label: t(`rules.${value}`) }))}
        value={side}
        onChange={setSide}
      />
      <Button type="submit" loading={add.busy} disabled={!pattern.trim()}>
        {t("rules.add")}
      </Button>
      <Failure problem={add.failure} />
    </form>
  );
}
