import { notifications } from "@mantine/notifications";
import i18next from "i18next";
import { undo } from "../shared/undo";
import { Icon } from "./icon";
import { Problem } from "../api/problem";
import classes from "./toast.module.css";

let shown: string | undefined;

/** Takes the latest away, when what it offered has been done otherwise. */
export function hush() {
  if (shown) {
    notifications.hide(shown);
    shown = undefined;
  }
}

/** One at a time: the latest is what can be taken back. */
function replace(notice: Parameters<typeof notifications.show>[0]): string {
  hush();
  shown = notifications.show(notice);
  return shown;
}

/** Says what was done; what can be taken back offers it, here and by Ctrl+Z. */
export function told(text: string, takeBack?: () => void) {
  if (takeBack && !undo.offers(takeBack)) {
    undo.offer(takeBack);
  }
  const id = replace({
    classNames: { root: classes.toast, body: classes.body, description: classes.text },
    withCloseButton: false,
    message: (
      <span className={classes.line}>
        <Icon name="check" />
        <span>{text}</span>
        {takeBack && (
          <button
            className={classes.undo}
            onClick={() => {
              notifications.hide(id);
              undo.run(takeBack);
            }}
          >
            {i18next.t("common:undo")} <kbd>Ctrl Z</kbd>
          </button>
        )}
      </span>
    ),
  });
}

/** Says what did not work and why. */
export function failed(failure: unknown) {
  const reason =
    failure instanceof Problem
      ? failure.isOffline
        ? i18next.t("common:offlineReason")
        : (failure.detail ?? failure.title)
      : String(failure);
  replace({
    classNames: { root: classes.failed, body: classes.body, description: classes.text },
    withCloseButton: false,
    message: (
      <span className={classes.line} role="alert">
        <Icon name="alert" />
        <span>{i18next.t("common:failed", { reason })}</span>
      </span>
    ),
  });
}
