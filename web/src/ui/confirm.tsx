import { Button, Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useSubmit } from "../shared/use-submit";
import classes from "./confirm.module.css";
import { Failure } from "./failure";

interface ConfirmProps {
  title: string;
  text: string;
  /** What will be done, as a verb. */
  label: string;
  danger?: boolean;
  act: () => Promise<void>;
  onClose: () => void;
}

/** Asked only before what cannot be taken back. It stays open until it is done, or says why it is not. */
export function Confirm({ title, text, label, danger, act, onClose }: ConfirmProps) {
  const { t } = useTranslation();
  const form = useSubmit(act);
  return (
    <Modal opened onClose={onClose} size={440} title={title} closeButtonProps={{ "aria-label": t("close") }}>
      <div className={classes.box}>
        <p>{text}</p>
        <Failure problem={form.failure} />
        <div className={classes.foot}>
          <Button variant="subtle" color="gray" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button
            variant="filled"
            color={danger ? "red" : undefined}
            loading={form.busy}
            data-autofocus
            onClick={() => void form.submit()}
          >
            {label}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
