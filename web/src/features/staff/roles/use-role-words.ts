import { useTranslation } from "react-i18next";
import { OFFERED, type OwnRole } from "../api";

/** An own role in one line: how far it sees, and what it may. */
export function useRoleWords() {
  const { t } = useTranslation("staff");
  return (role: OwnRole) => {
    const may = OFFERED.filter((permission) => role.permissions.includes(permission));
    const words = may.map((permission) => t(`permission.${permission}.name`).toLowerCase());
    return `${t(`roles.sight.${role.sees}.name`)}: ${words.join(", ") || t("roles.onlyReads")}`;
  };
}
