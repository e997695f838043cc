import { Button, Checkbox, Modal, SegmentedControl } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../../api/problem";
import { sizeText } from "../../shared/size";
import { useSubmit } from "../../shared/use-submit";
import { Banner } from "../../ui/banner";
import { Failure } from "../../ui/failure";
import { Icon } from "../../ui/icon";
import { told } from "../../ui/toast";
import { type MailContent, mailContentQuery, releaseSuspended, type SuspendedMail } from "./api";
import { useDiscard } from "./use-discard";
import classes from "./mail-reader.module.css";

const SHOWN = ["from", "to", "cc", "reply-to", "date"];

type Side = "text" | "html" | "headers";

/** A mail that was set aside, laid open: enough to say what it is, and both ways on. */
export function MailReader({ mail, onClose }: { mail: SuspendedMail; onClose: () => void }) {
  const { t } = useTranslation("health");
  const client = useQueryClient();
  const content = useQuery(mailContentQuery(mail.id));
  const [side, setSide] = useState<Side>("text");
  const [always, setAlways] = useState(false);
  const throwAway = useDiscard();
  const discard = useSubmit(async () => {
    await throwAway([mail.id]);
    onClose();
  });
  const release = useSubmit(async () => {
    await releaseSuspended([mail.id], always);
    await client.invalidateQueries({ queryKey: ["health"] });
    told(t("begun", { count: 1 }));
    onClose();
  });
  const failure = content.error ?? release.failure ?? discard.failure;
  return (
    <Modal
      opened
      onClose={onClose}
      size={760}
      title={mail.subject || t("suspended.noSubject")}
      closeButtonProps={{ "aria-label": t("common:close") }}
    >
      <div className={classes.mail}>
        <Banner
          icon="info"
          title={`${t(`suspended.reason.${mail.reason}`)} (${mail.number})`}
          text={mail.detail ?? undefined}
        />
        {content.data ? (
          <Content mail={mail} content={content.data} side={side} onSide={setSide} />
        ) : (
          <p className={classes.quiet}>{content.isPending && t("suspended.loading")}</p>
        )}
        <Failure problem={failure instanceof Problem ? failure : null} />
        <Checkbox
          label={t("suspended.always")}
          checked={always}
          onChange={(event) => setAlways(event.currentTarget.checked)}
        />
        <footer className={classes.foot}>
          <Button component="a" href={`/api/v1/suspended/${mail.id}/raw`} download variant="subtle">
            {t("suspended.raw")}
          </Button>
          <span className={classes.gap} />
          <Button variant="subtle" color="red" loading={discard.busy} onClick={() => void discard.submit()}>
            {t("suspended.discard")}
          </Button>
          <Button variant="filled" loading={release.busy} onClick={() => void release.submit()}>
            {t(`suspended.release.${mail.kind}`)}
          </Button>
        </footer>
      </div>
    </Modal>
  );
}

interface ContentProps {
  mail: SuspendedMail;
  content: MailContent;
  side: Side;
  onSide: (side: Side) => void;
}

function Content({ mail, content, side, onSide }: ContentProps) {
  const { t } = useTranslation("health");
  const sides: Side[] = content.html ? ["text", "html", "headers"] : ["text", "headers"];
  const main = content.headers
    .filter((header) => SHOWN.includes(header.name.toLowerCase()))
    .map((header) => ({ ...header, name: t(`suspended.header.${header.name.toLowerCase()}`) }));
  return (
    <>
      <Headers headers={main} />
      {content.readable ? (
        <SegmentedControl
          className={classes.sides}
          aria-label={t("suspended.show")}
          data={sides.map((value) => ({ value, label: t(`suspended.side.${value}`) }))}
          value={side}
          onChange={(value) => onSide(value as Side)}
        />
      ) : (
        <p className={classes.quiet}>{t("suspended.unreadable")}</p>
      )}
      {side === "text" && (
        <pre className={classes.text} tabIndex={0}>
          {content.text || t("suspended.noText")}
        </pre>
      )}
      {side === "html" && (
        <iframe
          className={classes.frame}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          src={`/api/v1/suspended/${mail.id}/original`}
          title={t("suspended.side.html")}
        />
      )}
      {side === "headers" && (
        <div className={classes.all} tabIndex={0} role="group" aria-label={t("suspended.side.headers")}>
          <Headers headers={content.headers} />
        </div>
      )}
      <Parts parts={content.attachments} />
    </>
  );
}

function Headers({ headers }: { headers: MailContent["headers"] }) {
  return (
    <dl className={classes.headers}>
      {headers.map((header, index) => (
        <div key={index}>
          <dt>{header.name}</dt>
          <dd>{header.value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Parts({ parts }: { parts: MailContent["attachments"] }) {
  const { t, i18n } = useTranslation("health");
  if (parts.length === 0) {
    return null;
  }
  return (
    <ul className={classes.parts} aria-label={t("suspended.attachments")}>
      {parts.map((part, index) => (
        <li key={index}>
          <Icon name={part.contentType.startsWith("image/") ? "image" : "file"} size={14} />
          <b className="ellipsis">{part.name}</b>
          <span>{sizeText(part.size, i18n.language)}</span>
        </li>
      ))}
    </ul>
  );
}
