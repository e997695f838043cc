import { Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./picture.module.css";

/** A picture as large as the window allows. */
export function Picture({ source, onClose }: { source: string; onClose: () => void }) {
  const { t } = useTranslation("tickets");
  return (
    <Modal opened onClose={onClose} size="auto" centered withCloseButton={false} padding={0} title={null}>
      <button className={classes.picture} onClick={onClose} aria-label={t("common:close")}>
        <img src={source} alt="" />
      </button>
    </Modal>
  );
}
