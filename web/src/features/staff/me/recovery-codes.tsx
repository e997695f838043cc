import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Icon } from "../../../ui/icon";
import { told } from "../../../ui/toast";
import classes from "./second-step.module.css";

/** Shown this once; each is good once, when the phone is lost. */
export function RecoveryCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const { t } = useTranslation("staff");
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join("\n"));
    told(t("secondStep.copied"));
  };
  return (
    <>
      <p className={classes.text}>{t("secondStep.codesText")}</p>
      <ul className={classes.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={classes.foot}>
        <Button variant="default" leftSection={<Icon name="copy" />} onClick={() => void copy()}>
          {t("secondStep.copy")}
        </Button>
        <Button variant="filled" onClick={onDone}>
          {t("secondStep.kept")}
        </Button>
      </div>
    </>
  );
}
