import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

interface SaveFootProps {
  busy: boolean;
  label?: string;
  onClose: () => void;
  children?: ReactNode;
}

/** What stands below every form: something rarer at the left, then leave it or save it. */
export function SaveFoot({ busy, label, onClose, children }: SaveFootProps) {
  const { t } = useTranslation();
  return (
    <>
      {children}
      <span style={{ flex: 1 }} />
      <Button variant="subtle" color="gray" onClick={onClose}>
        {t("cancel")}
      </Button>
      <Button type="submit" variant="filled" loading={busy}>
        {label ?? t("save")}
      </Button>
    </>
  );
}
