import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Message } from "../../../api/types";
import { clockText } from "../../../shared/time";
import { Banner } from "../../../ui/banner";
import classes from "./composer.module.css";

export function LateMessage({ message, asked, onSend }: { message: Message; asked: boolean; onSend: () => void }) {
  const { t, i18n } = useTranslation("tickets");
  const words = message.text.trim().slice(0, 140);
  return (
    <div className={classes.late}>
      <Banner
        kind="accent"
        icon={message.kind === "note" ? "lock" : "mail"}
        title={`${message.author.name ?? ""}, ${clockText(message.at, i18n.language)}`}
        text={`«${words}»`}
      >
        {asked && (
          <Button onClick={onSend}>
            {t("composer.sendAnyway")} <kbd>Ctrl ⏎</kbd>
          </Button>
        )}
      </Banner>
    </div>
  );
}
