import { Button, Menu } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/icon";
import { type FormField, type Kind, KINDS, ONCE } from "./api";
import { FieldEditor } from "./field-editor";
import classes from "./forms.module.css";
import { freshField } from "./starts";

interface FieldsEditorProps {
  fields: FormField[];
  languages: string[];
  errors: Record<string, string>;
  onChange: (fields: FormField[]) => void;
}

/** The questions of a form in their order; one of them is open at a time. */
export function FieldsEditor({ fields, languages, errors, onChange }: FieldsEditorProps) {
  const { t } = useTranslation("settings");
  const [open, setOpen] = useState<string | null>(null);
  const replace = (name: string, change: Partial<FormField>) =>
    onChange(fields.map((field) => (field.name === name ? { ...field, ...change } : field)));
  const move = (at: number, by: number) => {
    const next = [...fields];
    const [moved] = next.splice(at, 1);
    if (moved) {
      next.splice(at + by, 0, moved);
      onChange(next);
    }
  };
  const add = (kind: Kind) => {
    const fresh = freshField(kind, fields, kind === "email" || kind === "message" || kind === "consent");
    // A consent stands above the button, so what comes later goes before it.
    const end = kind !== "consent" && fields.at(-1)?.kind === "consent" ? fields.length - 1 : fields.length;
    onChange([...fields.slice(0, end), fresh, ...fields.slice(end)]);
    setOpen(fresh.name);
  };
  return (
    <section className={classes.section} aria-label={t("forms.fields")}>
      <h2 className={classes.heading}>{t("forms.fields")}</h2>
      <ol className={classes.fields}>
        {fields.map((field, at) => (
          <FieldEditor
            key={field.name}
            field={field}
            before={fields.slice(0, at)}
            languages={languages}
            error={errors[`fields.${at}`]}
            open={open === field.name}
            onOpen={() => setOpen(open === field.name ? null : field.name)}
            onChange={(change) => replace(field.name, change)}
            onUp={at > 0 ? () => move(at, -1) : undefined}
            onDown={at < fields.length - 1 ? () => move(at, 1) : undefined}
            onRemove={() => onChange(fields.filter((one) => one !== field))}
          />
        ))}
      </ol>
      {errors.fields && <p className={classes.error}>{errors.fields}</p>}
      <Menu position="bottom-start" withinPortal>
        <Menu.Target>
          <Button variant="default" leftSection={<Icon name="plus" />} className={classes.add}>
            {t("forms.addField")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={classes.menu}>
          {KINDS.filter((kind) => !ONCE.includes(kind) || !fields.some((field) => field.kind === kind)).map((kind) => (
            <Menu.Item key={kind} onClick={() => add(kind)}>
              {t(`forms.kind.${kind}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </section>
  );
}
