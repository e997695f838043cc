import { Button, FileButton, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSubmit } from "../../shared/use-submit";
import { Failure } from "../../ui/failure";
import { Icon } from "../../ui/icon";
import { Pane } from "../../ui/pane";
import { diagnose, type Diagnosis } from "./api";
import { Found } from "./found";
import classes from "./mail-doctor.module.css";

/** What would become of a mail, step by step, and why; nothing is taken in. */
export function MailDoctorPage() {
  const { t } = useTranslation("mail-doctor");
  const [mail, setMail] = useState("");
  const [file, setFile] = useState<File | null>(null);
  const [found, setFound] = useState<Diagnosis | null>(null);
  const look = useSubmit(async () => {
    setFound(null);
    setFound(await diagnose(file ?? new Blob([mail])));
  });
  const choose = (chosen: File | null) => {
    setFile(chosen);
    setMail("");
  };
  return (
    <Pane title={t("title")}>
      <div className={classes.page}>
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            void look.submit();
          }}
        >
          <Textarea
            label={t("mail")}
            description={t("about")}
            placeholder={file ? t("chosen", { name: file.name }) : t("paste")}
            classNames={{ input: classes.input }}
            autosize
            minRows={6}
            maxRows={16}
            spellCheck={false}
            value={mail}
            onChange={(event) => {
              setMail(event.currentTarget.value);
              setFile(null);
            }}
          />
          <div className={classes.actions}>
            <FileButton accept=".eml,.txt,message/rfc822,text/plain" onChange={choose}>
              {(props) => (
                <Button {...props} leftSection={<Icon name="upload" />}>
                  {file ? file.name : t("choose")}
                </Button>
              )}
            </FileButton>
            <Button type="submit" variant="filled" loading={look.busy} disabled={!file && !mail.trim()}>
              {t("look")}
            </Button>
          </div>
          <Failure problem={look.failure} />
        </form>
        {found && <Found diagnosis={found} />}
      </div>
    </Pane>
  );
}
