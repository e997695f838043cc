import { Button, TagsInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/icon";
import { hostOf } from "../../shared/host";
import { told } from "../../ui/toast";
import type { Form } from "./api";
import classes from "./forms.module.css";

interface PlacingProps {
  form: Form | null;
  domains: string[];
  /** Of the site: they may frame each of its forms. */
  siteDomains: string[];
  error?: string;
  onDomains: (domains: string[]) => void;
}

/** Where a form stands: at an address of its own, and in the pages that may frame it. */
export function Placing({ form, domains, siteDomains, error, onDomains }: PlacingProps) {
  const { t } = useTranslation("settings");
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    told(t("forms.copied"));
  };
  const snippet = form ? `<script src="${form.address}/embed.js" async></script>` : "";
  return (
    <section className={classes.section} aria-label={t("forms.placing")}>
      <h2 className={classes.heading}>{t("forms.placing")}</h2>
      {form ? (
        <p className={classes.address}>
          <a href={form.address} target="_blank" rel="noreferrer">
            {form.address}
          </a>
          <Button variant="subtle" leftSection={<Icon name="link" />} onClick={() => void copy(form.address)}>
            {t("forms.copyLink")}
          </Button>
        </p>
      ) : (
        <p className={classes.quiet}>{t("forms.afterSaving")}</p>
      )}
      <TagsInput
        label={t("forms.domains")}
        description={
          siteDomains.length > 0
            ? t("forms.domainsOfSite", { domains: siteDomains.join(", ") })
            : t("forms.domainsText")
        }
        placeholder="shop.example"
        splitChars={[",", " ", "\n"]}
        value={domains}
        error={error}
        onChange={(hosts) => onDomains(hosts.map(hostOf))}
      />
      {form && domains.length + siteDomains.length > 0 && (
        <div className={classes.snippet}>
          <code>{snippet}</code>
          <Button variant="default" leftSection={<Icon name="clip" />} onClick={() => void copy(snippet)}>
            {t("forms.copyCode")}
          </Button>
        </div>
      )}
    </section>
  );
}
