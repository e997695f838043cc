import { Button, Menu } from "@mantine/core";
import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import { clockText } from "../../../shared/time";
import { Icon } from "../../../ui/icon";
import type { DraftKind } from "../api/queries";
import classes from "./composer.module.css";
import type { EditorHandle } from "./editor";
import { Tools } from "./tools";

interface FootProps {
  kind: DraftKind;
  handle: RefObject<EditorHandle | null>;
  disabled: boolean;
  savedAt: string | null;
  onFiles: (files: File[]) => void;
  onSend: (status?: string, next?: boolean) => void;
}

const AFTER = ["pending", "on-hold", "solved"];

export function Foot({ kind, handle, disabled, savedAt, onFiles, onSend }: FootProps) {
  const { t, i18n } = useTranslation("tickets");
  return (
    <div className={classes.foot}>
      <Tools handle={handle} onFiles={onFiles} />
      <span className={classes.gap} />
      <span className={classes.hint} aria-live="polite">
        {savedAt ? (
          t("composer.saved", { time: clockText(savedAt, i18n.language) })
        ) : (
          <>
            {t("composer.closeNext")} <kbd>Ctrl ⇧ ⏎</kbd>
          </>
        )}
      </span>
      <span className={classes.split}>
        <Button
          variant="filled"
          aria-disabled={disabled}
          className={disabled ? classes.resting : undefined}
          onClick={() => onSend()}
        >
          {t(`composer.send.${kind}`)} <kbd>Ctrl ⏎</kbd>
        </Button>
        <Menu position="top-end" width={280}>
          <Menu.Target>
            <Button variant="filled" className={classes.rest} aria-label={t("composer.sendAnd")}>
              <Icon name="down" />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{t("composer.sendAnd")}</Menu.Label>
            {AFTER.map((status) => (
              <Menu.Item key={status} disabled={disabled} onClick={() => onSend(status)}>
                {t(`composer.after.${status}`)}
              </Menu.Item>
            ))}
            <Menu.Divider />
            <Menu.Item disabled={disabled} onClick={() => onSend("solved", true)} rightSection={<kbd>Ctrl ⇧ ⏎</kbd>}>
              {t("composer.closeNext")}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </span>
    </div>
  );
}
