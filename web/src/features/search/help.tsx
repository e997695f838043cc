import { Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useAllShortcuts } from "../../shared/use-shortcuts";
import { Key } from "../../ui/key";
import classes from "./help.module.css";

/** The keys that work here and now. */
export function Help({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const shortcuts = useAllShortcuts();
  return (
    <Modal opened onClose={onClose} title={t("search:help.title")} size={560}>
      <dl className={classes.keys}>
        {shortcuts.map((shortcut) => (
          <div key={shortcut.keys} className={classes.key}>
            <dt>
              <Key keys={shortcut.keys} />
            </dt>
            <dd>{t(shortcut.label)}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.quiet}>{t("search:help.layout")}</p>
    </Modal>
  );
}
