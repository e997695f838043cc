import { useTranslation } from "react-i18next";
import { Icon } from "../../../ui/icon";
import classes from "./new-pill.module.css";

/** New tickets wait here, so that the list does not move under the hand. */
export function NewPill({ count, onTake }: { count: number; onTake: () => void }) {
  const { t } = useTranslation("tickets");
  return (
    <div className={classes.place} aria-live="polite">
      {count > 0 && (
        <button className={classes.pill} onClick={onTake}>
          <Icon name="up" size={14} />
          {t("list.arrived", { count })}
        </button>
      )}
    </div>
  );
}
