import { Button, Checkbox, Radio, Stack, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../../api/client";
import { useSubmit } from "../../../shared/use-submit";
import { Failure } from "../../../ui/failure";
import { SidePanel } from "../../../ui/pane";
import { SaveFoot } from "../../../ui/save-foot";
import { told } from "../../../ui/toast";
import { agentsQuery, OFFERED, type OwnRole, rolesQuery, SIGHTS } from "../api";

interface RoleFormProps {
  role: OwnRole | null;
  onClose: () => void;
}

export function RoleForm({ role, onClose }: RoleFormProps) {
  const { t } = useTranslation("staff");
  const client = useQueryClient();
  const [draft, setDraft] = useState<Pick<OwnRole, "name" | "sees" | "permissions">>({
    name: role?.name ?? "",
    sees: role?.sees ?? "teams",
    permissions: role?.permissions ?? ["TICKETS_WRITE"],
  });
  const done = async (words: string) => {
    await Promise.all(
      [rolesQuery, agentsQuery].map(({ queryKey }) => client.invalidateQueries({ queryKey: [...queryKey] })),
    );
    told(words);
    onClose();
  };
  const form = useSubmit(async () => {
    await (role ? api.put(`/roles/${role.id}`, draft, { version: role.version }) : api.post("/roles", draft));
    await done(t("roles.saved", { name: draft.name }));
  });
  const removal = useSubmit(async () => {
    await api.delete(`/roles/${role?.id}`, { version: role?.version });
    await done(t("roles.removed", { name: role?.name }));
  });
  const set = (change: Partial<typeof draft>) => {
    setDraft((last) => ({ ...last, ...change }));
    Object.keys(change).forEach(form.clear);
  };
  return (
    <SidePanel
      title={role ? role.name : t("roles.new")}
      onClose={onClose}
      onSubmit={() => void form.submit()}
      foot={
        <SaveFoot busy={form.busy} onClose={onClose}>
          {role && role.agents === 0 && (
            <Button variant="subtle" color="red" loading={removal.busy} onClick={() => void removal.submit()}>
              {t("roles.remove")}
            </Button>
          )}
        </SaveFoot>
      }
    >
      <TextInput
        label={t("roles.name")}
        autoFocus={!role}
        value={draft.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
        error={form.errors.name}
      />
      <Radio.Group
        label={t("roles.sees")}
        value={draft.sees}
        onChange={(sees) => set({ sees: sees as OwnRole["sees"] })}
        error={form.errors.sees}
      >
        <Stack gap="xs" mt="xs">
          {SIGHTS.map((sight) => (
            <Radio
              key={sight}
              value={sight}
              label={t(`roles.sight.${sight}.name`)}
              description={t(`roles.sight.${sight}.text`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Checkbox.Group
        label={t("roles.may")}
        description={t("roles.mayText")}
        value={draft.permissions}
        onChange={(permissions) => set({ permissions })}
        error={form.errors.permissions}
      >
        <Stack gap="xs" mt="xs">
          {OFFERED.map((permission) => (
            <Checkbox
              key={permission}
              value={permission}
              label={t(`permission.${permission}.name`)}
              description={t(`permission.${permission}.text`)}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <Failure problem={form.failure ?? removal.failure} />
    </SidePanel>
  );
}
