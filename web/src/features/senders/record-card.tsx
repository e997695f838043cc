import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Icon, type IconName } from "../../ui/icon";
import { told } from "../../ui/toast";
import type { SenderRecord } from "./api";
import classes from "./senders.module.css";

const GLYPHS: Record<SenderRecord["verdict"], IconName> = {
  unchecked: "clock",
  good: "check",
  missing: "x",
  different: "warn",
  several: "warn",
  unreachable: "warn",
};

/** A TXT record: its name and value to copy, and what stands there now where that is not it. */
export function RecordCard({ record }: { record: SenderRecord }) {
  const { t } = useTranslation("senders");
  const differs = record.verdict === "different" || record.verdict === "several";
  return (
    <section className={classes.record} aria-label={t(`kind.${record.kind}`)}>
      <header>
        <h2>{t(`kind.${record.kind}`)}</h2>
        <span className={classes.verdict} data-verdict={record.verdict}>
          <Icon name={GLYPHS[record.verdict]} /> {t(`verdict.${record.verdict}`)}
        </span>
      </header>
      <p className={classes.quiet}>{t(`about.${record.kind}`)}</p>
      <Copied label={t("name")} text={record.name} />
      <Copied label={t("value")} text={record.value} />
      {differs && (
        <>
          <p className={classes.label}>{t("found", { count: record.found.length })}</p>
          {record.found.map((text) => (
            <code key={text} className={classes.code}>
              {text}
            </code>
          ))}
        </>
      )}
    </section>
  );
}

function Copied({ label, text }: { label: string; text: string }) {
  const { t } = useTranslation("senders");
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    told(t("copied"));
  };
  return (
    <div>
      <div className={classes.bar}>
        <span className={classes.label}>{label}</span>
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={t("copyOf", { what: label })}
          onClick={() => void copy()}
        >
          {t("copy")}
        </Button>
      </div>
      <code className={classes.code}>{text}</code>
    </div>
  );
}
