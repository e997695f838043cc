import { Button, TagsInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSubmit } from "../../shared/use-submit";
import { Failure } from "../../ui/failure";
import { Icon } from "../../ui/icon";
import { failed, told } from "../../ui/toast";
import classes from "./sender-rules.module.css";
import health from "./health.module.css";
import { type Lexicon, lexiconsQuery, putLexicon } from "./rules-api";

/** The words by which pleas and threats are known. */
export function Lexicons() {
  const { t } = useTranslation("screening");
  const lexicons = useQuery(lexiconsQuery).data?.items ?? [];
  return (
    <section className={health.section} aria-label={t("lexicons.title")}>
      <header className={health.head}>
        <Icon name="flag" />
        <h2>{t("lexicons.title")}</h2>
      </header>
      <p className={classes.about}>{t("lexicons.about")}</p>
      {lexicons.map((lexicon) => (
        <Phrases key={lexicon.id} lexicon={lexicon} />
      ))}
    </section>
  );
}

function Phrases({ lexicon }: { lexicon: Lexicon }) {
  const { t } = useTranslation("screening");
  const client = useQueryClient();
  const [typed, setTyped] = useState<string[] | null>(null);
  const reread = () => client.invalidateQueries({ queryKey: lexiconsQuery.queryKey });
  const save = useSubmit(async () => {
    await putLexicon(lexicon.id, typed ?? []);
    await reread();
    setTyped(null);
    told(t("lexicons.saved"), () => void putLexicon(lexicon.id, lexicon.phrases).then(reread, failed));
  });
  return (
    <form
      className={classes.phrases}
      onSubmit={(event) => {
        event.preventDefault();
        void save.submit();
      }}
    >
      <TagsInput
        label={t(`lexicons.${lexicon.id}`)}
        description={t(`lexicons.${lexicon.id}Text`)}
        value={typed ?? lexicon.phrases}
        onChange={(phrases) => {
          setTyped(phrases);
          save.clear("phrases");
        }}
        error={save.errors.phrases}
      />
      {typed && (
        <div className={classes.actions}>
          <Button variant="subtle" onClick={() => setTyped(null)}>
            {t("common:cancel")}
          </Button>
          <Button type="submit" variant="filled" loading={save.busy}>
            {t("common:save")}
          </Button>
        </div>
      )}
      <Failure problem={save.failure} />
    </form>
  );
}
