import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { failed } from "../../../ui/toast";
import type { Demo } from "./api";
import classes from "./door.module.css";

interface DemoPeopleProps {
  demo: Demo;
  onChoose: (email: string, password: string) => Promise<void>;
}

/** In the demo one click is enough: whom would you like to be? */
export function DemoPeople({ demo, onChoose }: DemoPeopleProps) {
  const { t } = useTranslation("staff");
  return (
    <section className={classes.demo} aria-label={t("door.demo.title")}>
      <p>{t("door.demo.title")}</p>
      {demo.people.map((person) => (
        <Button key={person.email} onClick={() => onChoose(person.email, demo.password).catch(failed)}>
          {t("door.demo.as", { name: person.name, role: t(`role.${person.role}`) })}
        </Button>
      ))}
      <p className={classes.quiet}>{t("door.demo.password", { password: demo.password })}</p>
    </section>
  );
}
