import { Button, Loader } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../../api/problem";
import { Banner } from "../../ui/banner";
import { Pane, Split } from "../../ui/pane";
import { told } from "../../ui/toast";
import { mailboxesQuery } from "./api";
import classes from "./mailboxes.module.css";
import { comeBack } from "./sign-in-api";

/** Where a provider sends people back to. */
export function SignedInPage() {
  const { t } = useTranslation("mailboxes");
  const client = useQueryClient();
  const navigate = useNavigate();
  const { state, code, error } = useSearch({ strict: false }) as Record<string, string | undefined>;
  const begun = useRef(false);
  const [said, setSaid] = useState<string | null>(null);
  const denied = !state || !code || Boolean(error);
  useEffect(() => {
    if (begun.current || denied) {
      return;
    }
    begun.current = true;
    comeBack(state, code)
      .then(async (mailbox) => {
        await client.invalidateQueries({ queryKey: mailboxesQuery.queryKey });
        told(t("signIn.done", { address: mailbox.address }));
        await navigate({ href: "/settings/mailboxes", replace: true });
      })
      .catch((caught: unknown) => setSaid(caught instanceof Problem ? words(caught) : String(caught)));
  }, [client, code, denied, navigate, state, t]);
  const bad = denied || said !== null;
  return (
    <Split>
      <Pane title={t("signIn.title")}>
        <div className={classes.back}>
          {bad ? (
            <Banner
              kind="warn"
              icon="key"
              title={t(denied ? "signIn.denied.title" : "signIn.failed.title")}
              text={denied ? t("signIn.denied.text") : said}
            >
              <Button variant="default" onClick={() => void navigate({ href: "/settings/mailboxes", replace: true })}>
                {t("signIn.back")}
              </Button>
            </Banner>
          ) : (
            <p className={classes.busy} role="status">
              <Loader size={14} /> {t("signIn.coming")}
            </p>
          )}
        </div>
      </Pane>
    </Split>
  );
}

function words(problem: Problem): string {
  return problem.errors[0]?.message ?? problem.message;
}
