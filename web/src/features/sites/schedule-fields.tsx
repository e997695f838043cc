import { Button, Select, Switch, TextInput } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { type Day, DAYS, hoursText, readHours } from "./hours";
import { SpecialFields } from "./special-fields";
import type { ScheduleText } from "./use-schedule";
import classes from "./sites.module.css";

interface ScheduleFieldsProps {
  text: ScheduleText;
  errors: Record<string, string>;
  set: (part: Partial<ScheduleText>) => void;
}

/** When somebody is there to answer, as customers read it on forms and on the pages of their requests. */
export function ScheduleFields({ text, errors, set }: ScheduleFieldsProps) {
  const { t, i18n } = useTranslation("sites");
  const zones = useMemo(() => Intl.supportedValuesOf("timeZone"), []);
  const week = (part: Partial<Record<Day, string>>) => set({ week: { ...text.week, ...part } });
  return (
    <section className={classes.section} aria-label={t("hours")}>
      <h2>{t("hours")}</h2>
      <Switch
        label={t("told")}
        description={t("toldText")}
        checked={text.told}
        onChange={(event) => set({ told: event.currentTarget.checked })}
      />
      {text.told && (
        <>
          <Select
            label={t("zone")}
            searchable
            allowDeselect={false}
            limit={60}
            data={zones.includes(text.zone) ? zones : [text.zone, ...zones]}
            value={text.zone}
            onChange={(zone) => zone && set({ zone })}
            error={errors["schedule.zone"]}
          />
          <div className={classes.week}>
            {DAYS.map((day, place) => (
              <HoursInput
                key={day}
                label={weekday(place, i18n.language)}
                value={text.week[day]}
                error={errors[`schedule.${day.toLowerCase()}`]}
                onChange={(hours) => week({ [day]: hours })}
              />
            ))}
          </div>
          <p className={classes.hint}>
            {t("hoursText")}{" "}
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => week(Object.fromEntries(DAYS.slice(0, 5).map((day) => [day, text.week.MONDAY])))}
            >
              {t("likeMonday")}
            </Button>
          </p>
          <SpecialFields
            special={text.special}
            error={errors["schedule.special"]}
            onChange={(special) => set({ special })}
          />
        </>
      )}
    </section>
  );
}

interface HoursInputProps {
  label: string;
  value: string;
  error?: string;
  onChange: (hours: string) => void;
}

/** One line of hours, tidied when it is left. */
export function HoursInput({ label, value, error, onChange }: HoursInputProps) {
  const { t } = useTranslation("sites");
  const hours = readHours(value);
  return (
    <TextInput
      label={label}
      placeholder={t("dayOff")}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => hours && onChange(hoursText(hours))}
      error={hours === null ? t("notHours") : error}
    />
  );
}

/** The first of January 2024 was a Monday. */
function weekday(place: number, language: string): string {
  return new Date(2024, 0, 1 + place).toLocaleDateString(language, { weekday: "short" });
}
