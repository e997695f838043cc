import { Button, Menu, Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "../../api/session";
import { whenText } from "../../shared/time";
import { useSubmit } from "../../shared/use-submit";
import { Failure } from "../../ui/failure";
import { Icon } from "../../ui/icon";
import { told } from "../../ui/toast";
import { type Call, dialled, inAnHour, type Outcome, settle, tomorrowMorning } from "./api";
import classes from "./calls.module.css";

/** Whom to call and when, and what came of it in one press. */
export function CallCard({ call }: { call: Call }) {
  const mayWrite = useMay("tickets_write");
  return (
    <div className={classes.card}>
      <p className={classes.who}>
        <a href={dialled(call.phone)} className={classes.phone}>
          {call.phone}
        </a>
        <span className="ellipsis">{call.name}</span>
      </p>
      {call.wish && <p className={classes.wish}>{call.wish}</p>}
      <Due call={call} />
      {mayWrite && <Acts call={call} />}
    </div>
  );
}

function Due({ call }: { call: Call }) {
  const { t, i18n } = useTranslation("calls");
  const now = new Date(call.dueAt) <= new Date();
  return (
    <p className={now ? classes.now : classes.later}>
      <Icon name="clock" size={14} />
      {now ? t("now") : t("at", { when: whenText(call.dueAt, i18n.language, t) })}
      {call.tries > 0 && <span className={classes.tries}>{t("tries", { count: call.tries })}</span>}
    </p>
  );
}

function Acts({ call }: { call: Call }) {
  const { t } = useTranslation("calls");
  const client = useQueryClient();
  const [note, setNote] = useState("");
  const chosen = useRef<{ outcome: Outcome; again?: Date }>({ outcome: "reached" });
  const sending = useSubmit(async () => {
    const { outcome, again } = chosen.current;
    try {
      await settle(call, outcome, note, again);
      setNote("");
      told(t(`done.${outcome}`, { name: call.name || call.phone }));
    } finally {
      await client.invalidateQueries({ queryKey: ["call-backs"] });
    }
  });
  const press = (outcome: Outcome, again?: Date) => {
    chosen.current = { outcome, again };
    void sending.submit();
  };
  return (
    <>
      <Textarea
        aria-label={t("note")}
        placeholder={t("note")}
        autosize
        minRows={1}
        maxRows={6}
        value={note}
        error={sending.errors.note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div className={classes.acts}>
        <Button variant="filled" loading={sending.busy} onClick={() => press("reached")}>
          {t("reached")}
        </Button>
        <Button variant="default" disabled={sending.busy} onClick={() => press("no-answer")}>
          {t("noAnswer")}
        </Button>
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="subtle" disabled={sending.busy} aria-label={t("more")}>
              <Icon name="dots" />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => press("no-answer", inAnHour())}>{t("inAnHour")}</Menu.Item>
            <Menu.Item onClick={() => press("no-answer", tomorrowMorning())}>{t("tomorrow")}</Menu.Item>
            <Menu.Divider />
            <Menu.Item onClick={() => press("given-up")}>{t("giveUp")}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      <Failure problem={sending.failure} />
    </>
  );
}
