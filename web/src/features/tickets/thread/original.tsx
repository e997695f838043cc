import { Button, Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Message } from "../../../api/types";
import { Icon } from "../../../ui/icon";
import classes from "./original.module.css";

/** Pictures from elsewhere tell the sender that the mail was read, so they come only when asked for. */
export function RemotePictures({ count, onShow }: { count: number; onShow: () => void }) {
  const { t } = useTranslation("tickets");
  return (
    <div className={classes.remote}>
      <Icon name="image" size={14} />
      <span>{t("thread.remote", { count })}</span>
      <Button size="compact-xs" onClick={onShow}>
        {t("thread.showRemote")}
      </Button>
    </div>
  );
}

/** The mail as it came, in a frame that can run nothing and reach nothing. */
export function Original({ message, pictures, onClose }: { message: Message; pictures: boolean; onClose: () => void }) {
  const { t } = useTranslation("tickets");
  const source = `/api/v1/messages/${message.id}/original${pictures ? "?images=1" : ""}`;
  return (
    <Modal
      opened
      onClose={onClose}
      size={860}
      title={t("thread.originalTitle")}
      closeButtonProps={{ "aria-label": t("common:close") }}
    >
      <iframe
        className={classes.frame}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        src={source}
        title={t("thread.originalTitle")}
      />
    </Modal>
  );
}
