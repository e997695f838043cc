import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Attachment } from "../../../api/types";
import { sizeText } from "../../../shared/size";
import { Icon } from "../../../ui/icon";
import { AttachedMail } from "./attached-mail";
import classes from "./attachments.module.css";
import { Picture } from "./picture";

const SHOWN = /^image\/(png|jpeg|gif|webp|avif)$/;

/** Pictures as thumbnails, other files as chips. */
export function Attachments({ attachments }: { attachments: Attachment[] }) {
  const [zoomed, setZoomed] = useState<string | null>(null);
  const [read, setRead] = useState<Attachment | null>(null);
  if (attachments.length === 0) {
    return null;
  }
  return (
    <ul className={classes.files}>
      {attachments.map((file) => (
        <li key={file.id}>
          {SHOWN.test(file.contentType) ? (
            <Thumbnail file={file} onZoom={() => setZoomed(address(file))} />
          ) : (
            <FileChip file={file} onRead={isMail(file) ? () => setRead(file) : undefined} />
          )}
        </li>
      ))}
      {read && <AttachedMail file={read} onClose={() => setRead(null)} />}
      {zoomed && <Picture source={zoomed} onClose={() => setZoomed(null)} />}
    </ul>
  );
}

function Thumbnail({ file, onZoom }: { file: Attachment; onZoom: () => void }) {
  const { t, i18n } = useTranslation("tickets");
  return (
    <button className={classes.thumb} onClick={onZoom} title={t("thread.zoom")}>
      <img src={address(file)} alt={file.name} loading="lazy" />
      <span className={classes.words}>
        <b className="ellipsis">{file.name}</b>
        {sizeText(file.size, i18n.language)}
      </span>
    </button>
  );
}

function FileChip({ file, onRead }: { file: Attachment; onRead?: () => void }) {
  const { i18n } = useTranslation();
  if (onRead) {
    return (
      <button className={classes.chip} onClick={onRead}>
        <Icon name="mail" size={14} />
        <b className="ellipsis">{file.name}</b>
        <span>{sizeText(file.size, i18n.language)}</span>
      </button>
    );
  }
  return (
    <a className={classes.chip} href={address(file)} download={file.name}>
      <Icon name="file" size={14} />
      <b className="ellipsis">{file.name}</b>
      <span>{sizeText(file.size, i18n.language)}</span>
    </a>
  );
}

function isMail(file: Attachment): boolean {
  return file.contentType === "message/rfc822" || /\.(eml|msg)$/i.test(file.name);
}

function address(file: Attachment): string {
  return `/api/v1/attachments/${file.id}`;
}
