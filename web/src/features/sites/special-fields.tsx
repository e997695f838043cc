import { Button, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/icon";
import { readHours } from "./hours";
import type { SpecialText } from "./use-schedule";
import classes from "./sites.module.css";

interface SpecialFieldsProps {
  special: SpecialText[];
  error?: string;
  onChange: (special: SpecialText[]) => void;
}

/** Holidays and shorter days. */
export function SpecialFields({ special, error, onChange }: SpecialFieldsProps) {
  const { t } = useTranslation("sites");
  const change = (key: number, part: Partial<SpecialText>) =>
    onChange(special.map((some) => (some.key === key ? { ...some, ...part } : some)));
  const add = () => {
    const key = Math.max(-1, ...special.map((some) => some.key)) + 1;
    onChange([...special, { key, from: "", to: "", name: "", hours: "" }]);
  };
  return (
    <div role="group" aria-label={t("special")} className={classes.special}>
      <h3>{t("special")}</h3>
      {special.map((some) => (
        <div key={some.key} className={classes.days}>
          <TextInput
            type="date"
            label={t("from")}
            value={some.from}
            onChange={(event) => change(some.key, { from: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={t("to")}
            value={some.to}
            onChange={(event) => change(some.key, { to: event.currentTarget.value })}
          />
          <TextInput
            label={t("dayName")}
            placeholder={t("dayNameHint")}
            value={some.name}
            onChange={(event) => change(some.key, { name: event.currentTarget.value })}
          />
          <TextInput
            label={t("dayHours")}
            placeholder={t("dayOff")}
            value={some.hours}
            onChange={(event) => change(some.key, { hours: event.currentTarget.value })}
            error={readHours(some.hours) === null && t("notHours")}
          />
          <button
            type="button"
            className={classes.remove}
            aria-label={t("removeDay", { name: some.name || some.from })}
            onClick={() => onChange(special.filter((one) => one.key !== some.key))}
          >
            <Icon name="x" />
          </button>
        </div>
      ))}
      {error && (
        <p role="alert" className={classes.error}>
          {error}
        </p>
      )}
      <Button variant="default" leftSection={<Icon name="plus" />} onClick={add}>
        {t("addDay")}
      </Button>
    </div>
  );
}
