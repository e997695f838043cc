import { Button, Modal } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "../../../api/client";
import { Problem } from "../../../api/problem";
import type { Attachment } from "../../../api/types";
import { sizeText } from "../../../shared/size";
import { Failure } from "../../../ui/failure";
import classes from "./attached-mail.module.css";

interface Mail {
  headers: { name: string; value: string }[];
  text: string;
  files: { name: string; contentType: string; size: number }[];
}

/** A mail that came as a file: read here, without a mail program. */
export function AttachedMail({ file, onClose }: { file: Attachment; onClose: () => void }) {
  const { t, i18n } = useTranslation("tickets");
  const mail = useQuery({
    queryKey: ["attached-mail", file.id],
    queryFn: ({ signal }) => api.get<Mail>(`/attachments/${file.id}/mail`, { signal }),
    staleTime: Infinity,
  });
  return (
    <Modal opened onClose={onClose} size={760} title={file.name} closeButtonProps={{ "aria-label": t("common:close") }}>
      <div className={classes.mail}>
        {mail.data && (
          <>
            <dl className={classes.headers}>
              {mail.data.headers.map(({ name, value }) => (
                <div key={name}>
                  <dt>{t(`attachedMail.${name.toLowerCase()}`)}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
            <pre className={classes.text} tabIndex={0}>
              {mail.data.text || t("attachedMail.noText")}
            </pre>
            {mail.data.files.map((part, index) => (
              <p key={index} className={classes.quiet}>
                {part.name} · {sizeText(part.size, i18n.language)}
              </p>
            ))}
          </>
        )}
        <Failure problem={mail.error instanceof Problem ? mail.error : null} />
        <Button component="a" href={`/api/v1/attachments/${file.id}`} download={file.name} variant="subtle">
          {t("attachedMail.save")}
        </Button>
      </div>
    </Modal>
  );
}
