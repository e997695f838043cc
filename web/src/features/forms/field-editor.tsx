import { ActionIcon, Button, Select, Switch } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Icon, type IconName } from "../../ui/icon";
import { type FormField, hasOptions } from "./api";
import classes from "./forms.module.css";
import { NO_WORDS } from "./starts";
import { WordsInput } from "./words-input";

interface FieldEditorProps {
  field: FormField;
  before: FormField[];
  languages: string[];
  error?: string;
  open: boolean;
  onOpen: () => void;
  onChange: (change: Partial<FormField>) => void;
  onUp?: () => void;
  onDown?: () => void;
  onRemove: () => void;
}

export function FieldEditor(props: FieldEditorProps) {
  const { field, languages, error, open } = props;
  const { t } = useTranslation("settings");
  const label = field.label[languages[0] === "en" ? "en" : "ru"] || field.label.ru || field.label.en;
  return (
    <li className={classes.field} data-wrong={error ? true : undefined}>
      <div className={classes.fieldHead}>
        <button type="button" className={classes.fieldName} aria-expanded={open} onClick={props.onOpen}>
          <Icon name={open ? "down" : "right"} />
          <span className="ellipsis">{label || t("forms.unnamed")}</span>
          {field.required && <span title={t("forms.required")}>*</span>}
          <span className={classes.kind}>{t(`forms.kind.${field.kind}`)}</span>
        </button>
        <Step name="up" label={t("forms.up")} onClick={props.onUp} />
        <Step name="down" label={t("forms.down")} onClick={props.onDown} />
        <Step name="x" label={t("forms.removeField")} onClick={props.onRemove} />
      </div>
      {error && <p className={classes.error}>{error}</p>}
      {open && <FieldDetails {...props} />}
    </li>
  );
}

function FieldDetails({ field, before, languages, onChange }: FieldEditorProps) {
  const { t } = useTranslation("settings");
  return (
    <div className={classes.details}>
      <WordsInput
        label={t("forms.label")}
        words={field.label}
        languages={languages}
        autoFocus
        onChange={(label) => onChange({ label })}
      />
      {hasOptions(field.kind) && <Options field={field} languages={languages} onChange={onChange} />}
      <WordsInput
        label={t("forms.hint")}
        description={t("forms.hintText")}
        words={field.hint}
        languages={languages}
        onChange={(hint) => onChange({ hint })}
      />
      {field.kind !== "consent" && (
        <Switch
          label={t("forms.required")}
          checked={field.required}
          onChange={(event) => onChange({ required: event.currentTarget.checked })}
        />
      )}
      <When field={field} before={before} languages={languages} onChange={onChange} />
    </div>
  );
}

type PartProps = Pick<FieldEditorProps, "field" | "languages" | "onChange">;

function Options({ field, languages, onChange }: PartProps) {
  const { t } = useTranslation("settings");
  const replace = (at: number, words: FormField["label"]) =>
    onChange({ options: field.options.map((option, place) => (place === at ? words : option)) });
  return (
    <div className={classes.options}>
      {field.options.map((option, at) => (
        // Options have no names of their own: their place is what they are known by.
        <div key={at} className={classes.option}>
          <WordsInput
            label={t("forms.option", { number: at + 1 })}
            words={option}
            languages={languages}
            onChange={(words) => replace(at, words)}
          />
          {field.options.length > 2 && at === field.options.length - 1 && (
            <Step
              name="x"
              label={t("forms.removeOption")}
              onClick={() => onChange({ options: field.options.slice(0, -1) })}
            />
          )}
        </div>
      ))}
      <Button
        variant="subtle"
        leftSection={<Icon name="plus" />}
        onClick={() => onChange({ options: [...field.options, NO_WORDS] })}
      >
        {t("forms.addOption")}
      </Button>
    </div>
  );
}

function When({ field, before, languages, onChange }: PartProps & Pick<FieldEditorProps, "before">) {
  const { t } = useTranslation("settings");
  const language = languages[0] === "en" ? "en" : "ru";
  const choices = before
    .filter((other) => hasOptions(other.kind))
    .flatMap((other) =>
      other.options.map((option, place) => ({
        value: `${other.name}:${place}`,
        label: `${other.label[language]}: ${option[language]}`,
      })),
    );
  if (choices.length === 0) {
    return null;
  }
  return (
    <Select
      label={t("forms.when")}
      placeholder={t("forms.always")}
      clearable
      data={choices}
      value={field.when && `${field.when.field}:${field.when.option}`}
      onChange={(value) => {
        const [name, option] = (value ?? "").split(":");
        onChange({ when: name ? { field: name, option: Number(option) } : null });
      }}
    />
  );
}

function Step({ name, label, onClick }: { name: IconName; label: string; onClick?: () => void }) {
  return (
    <ActionIcon
      variant="subtle"
      className={onClick ? undefined : classes.nowhere}
      aria-label={label}
      title={label}
      disabled={!onClick}
      onClick={onClick}
    >
      <Icon name={name} />
    </ActionIcon>
  );
}
