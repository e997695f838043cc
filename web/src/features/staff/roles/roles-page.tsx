import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../../ui/empty";
import { Icon } from "../../../ui/icon";
import { Pane, PaneRow, Split } from "../../../ui/pane";
import { type OwnRole, rolesQuery } from "../api";
import { RoleForm } from "./role-form";
import { useRoleWords } from "./use-role-words";

/** The roles that this desk made, beside those that every desk has. */
export function RolesPage() {
  const { t } = useTranslation("staff");
  const [open, setOpen] = useState<OwnRole | "new" | null>(null);
  const roles = useQuery(rolesQuery);
  const says = useRoleWords();
  const items = roles.data?.items ?? [];
  const add = (
    <Button variant="filled" leftSection={<Icon name="plus" />} onClick={() => setOpen("new")}>
      {t("roles.add")}
    </Button>
  );
  return (
    <Split>
      <Pane title={t("roles.title")} count={items.length} action={add}>
        {roles.isSuccess && items.length === 0 && (
          <Empty icon="shield" title={t("roles.none.title")} text={t("roles.none.text")} />
        )}
        {items.map((role) => (
          <PaneRow
            key={role.id}
            lead={<Icon name="shield" size={20} />}
            title={role.name}
            text={says(role)}
            right={t("roles.people", { count: role.agents })}
            on={open !== "new" && open?.id === role.id}
            onOpen={() => setOpen(role)}
          />
        ))}
      </Pane>
      {open && (
        <RoleForm
          key={open === "new" ? "new" : `${open.id} ${open.version}`}
          role={open === "new" ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </Split>
  );
}
