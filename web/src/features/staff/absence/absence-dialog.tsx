import { Button, Modal, Select, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../../api/client";
import { useSession } from "../../../api/session";
import { chosenOf, dayText, endOf, type LastDay, lastDays } from "../../../shared/absence";
import { useSubmit } from "../../../shared/use-submit";
import { Failure } from "../../../ui/failure";
import { told } from "../../../ui/toast";
import { agentsQuery, type Colleague } from "../api";
import classes from "./absence.module.css";

/** Away: to which day, who stands in, and a word to colleagues. Of oneself, or of somebody one manages. */
export function AbsenceDialog({ agent, onClose }: { agent?: Colleague; onClose: () => void }) {
  const me = useSession()?.agent.id;
  const people = useQuery(agentsQuery).data?.items;
  const whose = agent ?? people?.find((one) => one.id === me);
  return whose && people && <AbsenceForm agent={whose} mine={whose.id === me} people={people} onClose={onClose} />;
}

interface AbsenceFormProps {
  agent: Colleague;
  mine: boolean;
  people: Colleague[];
  onClose: () => void;
}

function AbsenceForm({ agent, mine, people, onClose }: AbsenceFormProps) {
  const { t } = useTranslation("staff");
  const client = useQueryClient();
  const [now] = useState(() => new Date());
  const [draft, setDraft] = useState({
    ...chosenOf(agent.absence?.until, now),
    deputy: agent.absence?.deputy ?? null,
    word: agent.absence?.word ?? "",
  });
  const form = useSubmit(async () => {
    const { choice, date, deputy, word } = draft;
    await api.put(`/agents/${agent.id}/absence`, { until: endOf(choice, date, now), deputy, word });
    await client.invalidateQueries({ queryKey: agentsQuery.queryKey });
    told(t("absence.said", { name: agent.name, context: mine ? "mine" : undefined }));
    onClose();
  });
  const set = (change: Partial<typeof draft>) => {
    setDraft((last) => ({ ...last, ...change }));
    ["until", ...Object.keys(change)].forEach(form.clear);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={440}
      title={mine ? t("absence.mine") : t("absence.of", { name: agent.name })}
      closeButtonProps={{ "aria-label": t("common:close") }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void form.submit();
        }}
      >
        <LastDayFields draft={draft} now={now} error={form.errors.until} onChange={set} />
        <Select
          label={t("absence.deputy")}
          description={t("absence.deputyText")}
          placeholder={t("absence.nobody")}
          data={people
            .filter((one) => one.active && one.id !== agent.id)
            .map((one) => ({ value: one.id, label: one.name }))}
          clearable
          searchable
          value={draft.deputy}
          onChange={(deputy) => set({ deputy })}
          error={form.errors.deputy}
        />
        <TextInput
          label={t("absence.word")}
          placeholder={t("absence.wordExample")}
          maxLength={200}
          value={draft.word}
          onChange={(event) => set({ word: event.currentTarget.value })}
          error={form.errors.word}
        />
        <Failure problem={form.failure} />
        <footer className={classes.foot}>
          <Button variant="subtle" color="gray" onClick={onClose}>
            {t("common:cancel")}
          </Button>
          <Button
            type="submit"
            variant="filled"
            loading={form.busy}
            disabled={draft.choice === "date" && draft.date === ""}
          >
            {mine ? t("absence.go") : t("common:save")}
          </Button>
        </footer>
      </form>
    </Modal>
  );
}

interface LastDayFieldsProps {
  draft: { choice: LastDay; date: string };
  now: Date;
  error?: string;
  onChange: (change: { choice?: LastDay; date?: string }) => void;
}

function LastDayFields({ draft, now, error, onChange }: LastDayFieldsProps) {
  const { t, i18n } = useTranslation("staff");
  const dated = draft.choice === "date";
  return (
    <div className={classes.pair}>
      <Select
        label={t("absence.until")}
        description={t("absence.untilText")}
        data={lastDays(now).map(({ choice, day }) => ({
          value: choice,
          label: t(`absence.last.${choice}`, { day: day ? dayText(day, i18n.language) : "" }),
        }))}
        allowDeselect={false}
        value={draft.choice}
        onChange={(choice) => choice && onChange({ choice: choice as LastDay })}
        error={dated ? undefined : error}
      />
      {dated && (
        <TextInput
          type="date"
          label={t("absence.date")}
          value={draft.date}
          onChange={(event) => onChange({ date: event.currentTarget.value })}
          error={error}
        />
      )}
    </div>
  );
}
