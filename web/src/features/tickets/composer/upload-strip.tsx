import { useTranslation } from "react-i18next";
import { sizeText } from "../../../shared/size";
import { Icon } from "../../../ui/icon";
import classes from "./upload-strip.module.css";
import type { Upload } from "./use-uploads";

export function UploadStrip({ uploads, onRemove }: { uploads: Upload[]; onRemove: (key: string) => void }) {
  const { t, i18n } = useTranslation("tickets");
  if (uploads.length === 0) {
    return null;
  }
  return (
    <ul className={classes.strip}>
      {uploads.map((upload) => (
        <li key={upload.key} className={classes.chip} aria-busy={!upload.file}>
          <Icon name={upload.file ? "file" : "upload"} size={14} />
          <b className="ellipsis">{upload.name}</b>
          <span>{upload.file ? sizeText(upload.size, i18n.language) : t("composer.uploading")}</span>
          <button aria-label={t("composer.remove", { name: upload.name })} onClick={() => onRemove(upload.key)}>
            <Icon name="x" size={14} />
          </button>
        </li>
      ))}
    </ul>
  );
}
