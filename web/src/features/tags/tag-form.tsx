import { Autocomplete, Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSubmit } from "../../shared/use-submit";
import { Confirm } from "../../ui/confirm";
import { Failure } from "../../ui/failure";
import { SidePanel } from "../../ui/pane";
import { SaveFoot } from "../../ui/save-foot";
import { failed, told } from "../../ui/toast";
import classes from "./tag-form.module.css";
import { mergeTags, plainTag, removeTags, type TagUse } from "./api";

interface TagFormProps {
  tag: TagUse;
  tags: TagUse[];
  onClose: () => void;
}

/** Another name for a tag; the name of another tag makes the two one. */
export function TagForm({ tag, tags, onClose }: TagFormProps) {
  const { t } = useTranslation("settings");
  const client = useQueryClient();
  const [name, setName] = useState(tag.name);
  const [asked, setAsked] = useState<"merge" | "remove" | null>(null);
  const other = tags.find((one) => one.name === plainTag(name) && one.name !== tag.name);
  const facts = { name: tag.name, into: plainTag(name), count: tag.tickets };
  // Browsers read tickets anew by the server's own word; the list here at once.
  const reread = () => client.invalidateQueries({ queryKey: ["tags"] });
  const takeBack = () => void mergeTags([facts.into], tag.name).then(reread, failed);
  const rename = useSubmit(async () => {
    if (other) {
      setAsked("merge");
      return;
    }
    if (facts.into !== tag.name) {
      await mergeTags([tag.name], name);
      await reread();
      told(t("tags.renamed", facts), takeBack);
    }
    onClose();
  });
  const merge = async () => {
    await mergeTags([tag.name], name);
    await reread();
    told(t("tags.merged", facts));
    onClose();
  };
  const remove = async () => {
    await removeTags([tag.name]);
    await reread();
    told(t("tags.removed", facts));
    onClose();
  };
  const foot = (
    <SaveFoot busy={rename.busy} label={other && t("tags.merge")} onClose={onClose}>
      <Button variant="subtle" color="red" onClick={() => setAsked("remove")}>
        {t("tags.remove")}
      </Button>
    </SaveFoot>
  );
  return (
    <>
      <SidePanel title={tag.name} onClose={onClose} onSubmit={() => void rename.submit()} foot={foot}>
        <Autocomplete
          label={t("tags.name")}
          description={other ? t("tags.exists", { name: other.name, count: other.tickets }) : t("tags.nameText")}
          data={tags.filter((one) => one.name !== tag.name).map((one) => one.name)}
          limit={8}
          value={name}
          onChange={(value) => {
            setName(value);
            rename.clear("into");
          }}
          error={rename.errors.into}
        />
        <p>
          <Link className={classes.show} to={`/tickets?q=${encodeURIComponent(`tag:"${tag.name}"`)}` as never}>
            {t("tags.show", facts)}
          </Link>
        </p>
        <Failure problem={rename.failure} />
      </SidePanel>
      {asked === "merge" && (
        <Confirm
          title={t("tags.mergeTitle", facts)}
          text={t("tags.mergeText", facts)}
          label={t("tags.merge")}
          act={merge}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === "remove" && (
        <Confirm
          danger
          title={t("tags.removeTitle", facts)}
          text={t("tags.removeText", facts)}
          label={t("tags.remove")}
          act={remove}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
